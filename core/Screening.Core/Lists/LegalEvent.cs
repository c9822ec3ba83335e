namespace Screening.Core.Lists;

/// <summary>One legal event in the life of a measure, a clause of it, or an entry.</summary>
public sealed record LegalEvent
{
    /// <summary>The date from which the event has effect.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it does.</summary>
    public required LegalEventKind Kind { get; init; }

    /// <summary>For a suspension: the last date it names. Null: open-ended, or not a suspension.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// True when a published legal instrument says so; false when it was only announced (a spokesman, a joint statement).
    /// An announced event never changes the status to inForce or suspended: it makes it uncertain.
    /// </summary>
    public required bool Formal { get; init; }

    /// <summary>The instrument that made the event, for example <c>2025-70</c>; null when the measure itself did, or when there is none.</summary>
    public MeasureId? By { get; init; }

    /// <summary>The clause the event is limited to, for example <c>1(3)</c>; null for the whole.</summary>
    public string? Clause { get; init; }

    /// <summary>The overlay that states it; null when the shipped list does.</summary>
    public OverlayProvenance? StatedIn { get; init; }

    /// <summary>The event in words.</summary>
    public required BilingualText Says { get; init; }

    /// <summary>Keys into <see cref="Edition.Sources"/>; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }
}
