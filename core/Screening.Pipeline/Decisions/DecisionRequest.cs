using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>What a person asks to be recorded about a line.</summary>
public sealed record DecisionRequest
{
    /// <summary>UTF-16 units of a note.</summary>
    public const int MaxNote = 4_000;

    /// <summary>What is decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The entry; null: the only finding's.</summary>
    public EntryCode? Entry { get; init; }

    /// <summary>For Override: controlled or noMatch.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>For Override: why.</summary>
    public OverrideReason? Reason { get; init; }

    /// <summary>The person's own words.</summary>
    public string Note { get; init; } = "";

    /// <summary>The last date of shipment for which it stands; null: only for this line.</summary>
    public DateOnly? StandingUntil { get; init; }

    /// <summary>For Second and Withdraw: the decision's id.</summary>
    public string? Target { get; init; }
}
