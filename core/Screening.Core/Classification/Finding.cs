using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>One entry that a line matches or may match.</summary>
public sealed record Finding
{
    /// <summary>The entry, or the group where the text does not settle the leaf.</summary>
    public required EntryCode Entry { get; init; }

    /// <summary>The entry's measure.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>How entry and line stand to each other.</summary>
    public required MatchKind Match { get; init; }

    /// <summary>The entry's legal status on the date.</summary>
    public required LegalStatus Status { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required BilingualText Why { get; init; }

    /// <summary>What it rests on, in the order of the text; at least one.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What would settle it; empty when nothing is missing.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>The neighbour case that shaped it; null for none.</summary>
    public string? Neighbour { get; init; }

    /// <summary>What of the entry's official text was not seen, so that the answer is unsure in that; empty for most entries.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>How sure the list's own statement is; an answer that rests on a recalled one says so.</summary>
    public required Certainty Certainty { get; init; }
}
