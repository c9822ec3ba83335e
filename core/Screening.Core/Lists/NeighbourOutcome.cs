namespace Screening.Core.Lists;

/// <summary>What a neighbour case does to the findings it applies to.</summary>
public enum NeighbourOutcome
{
    /// <summary>An official answer says the goods are generally outside: the finding stands as presumedOutside.</summary>
    PresumedOutside,

    /// <summary>No official statement settles it: the finding stands as grey, for a person.</summary>
    Grey,

    /// <summary>The goods are not on these lists: shown as an explanation, no finding.</summary>
    NotListed,

    /// <summary>The goods look as if they were outside and are not: the finding stands, explained.</summary>
    Listed,

    /// <summary>The goods are on another list than these: said, no finding.</summary>
    ListedElsewhere,
}
