namespace Screening.Core.Classification;

/// <summary>How a finding's entry and the line stand to each other.</summary>
public enum MatchKind
{
    /// <summary>The facts satisfy the entry.</summary>
    Listed,

    /// <summary>Nothing speaks against the entry, and facts are missing that would settle it.</summary>
    MissingFacts,

    /// <summary>Outside the entry, but so near that a declaration must say so with parameters.</summary>
    NearThreshold,

    /// <summary>An official answer says that such goods are generally outside.</summary>
    PresumedOutside,

    /// <summary>No official statement settles whether such goods fall under the entry.</summary>
    Grey,
}
