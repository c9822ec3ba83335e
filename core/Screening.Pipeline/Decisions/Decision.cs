using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>What a person decided about one line, signed and dated. It is never changed: what comes later is a decision of its own.</summary>
public sealed record Decision
{
    /// <summary>A pure function of the line and of the caller's idempotency key, or of its place among the line's decisions; 26 characters a-z2-7.</summary>
    public required string Id { get; init; }

    /// <summary>The screening.</summary>
    public required string ScreeningId { get; init; }

    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>Its place among the line's decisions, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The entry it is about; null for a line without findings, and for Second and Withdraw.</summary>
    public EntryCode? Entry { get; init; }

    /// <summary>For Override: what the line is in respect of the entry, controlled or noMatch; null otherwise.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>For Override: why; null otherwise.</summary>
    public OverrideReason? Reason { get; init; }

    /// <summary>The person's own words; at most <see cref="DecisionRequest.MaxNote"/> characters, may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The last date of shipment for which it also holds for later screenings of the same item; null: only for this line.</summary>
    public DateOnly? StandingUntil { get; init; }

    /// <summary>For Second and Withdraw: the decision it is about; null otherwise.</summary>
    public string? Target { get; init; }

    /// <summary>True when it holds only once a second person agrees.</summary>
    public bool NeedsSecond { get; init; }

    /// <summary>Who decided.</summary>
    public required Signer By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name and short hash of the edition that the screening was made with.</summary>
    public required string Edition { get; init; }

    /// <summary>The date of the screening.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The goods text, at most 2,000 characters.</summary>
    public required string ItemText { get; init; }

    /// <summary>What tells this item from others: see <see cref="ItemFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What the entry said: see <see cref="Core.Lists.Views.EntryContent"/>; null without an entry, or where it is no longer known.</summary>
    public string? EntryContent { get; init; }

    /// <summary>What had been found about the entry; null for nothing.</summary>
    public DecidedFinding? Finding { get; init; }
}
