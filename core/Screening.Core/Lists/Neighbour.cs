namespace Screening.Core.Lists;

/// <summary>Goods next to an entry that are confused with it: not listed, grey, or presumed outside by an official answer.</summary>
public sealed record Neighbour
{
    /// <summary>camelCase id.</summary>
    public required string Id { get; init; }

    /// <summary>What the goods are.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>What it does to a finding.</summary>
    public required NeighbourOutcome Outcome { get; init; }

    /// <summary>The groups or leaves whose findings it changes; empty: none, it only explains.</summary>
    public required IReadOnlyList<EntryCode> AppliesTo { get; init; }

    /// <summary>Why, in words that cite the official answer where there is one.</summary>
    public required BilingualText Why { get; init; }

    /// <summary>What to ask to settle it; null when nothing need be asked.</summary>
    public BilingualText? Question { get; init; }

    /// <summary>Keys into <see cref="Edition.Sources"/>; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }
}
