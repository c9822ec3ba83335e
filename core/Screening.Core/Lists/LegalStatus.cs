namespace Screening.Core.Lists;

/// <summary>The status of a measure or entry on one date, with the reason in words.</summary>
public sealed record LegalStatus
{
    /// <summary>The status.</summary>
    public required StatusKind Kind { get; init; }

    /// <summary>The date asked.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Why, in one or two sentences that name the instruments and dates.</summary>
    public required BilingualText Why { get; init; }

    /// <summary>What would settle an <see cref="StatusKind.Uncertain"/> status; null otherwise.</summary>
    public BilingualText? WouldSettle { get; init; }

    /// <summary>Keys of the sources it rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The least sure statement it rests on.</summary>
    public required Certainty Certainty { get; init; }
}
