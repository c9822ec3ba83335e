namespace Screening.Core.Lists.Coverage;

/// <summary>How an entry comes out for a line.</summary>
public enum CoverageOutcome
{
    /// <summary>The line has no finding of the entry.</summary>
    None,

    /// <summary>The line is of the entry.</summary>
    Listed,

    /// <summary>The line may be of the entry: facts are missing.</summary>
    MissingFacts,

    /// <summary>A stated number lies outside the entry's window.</summary>
    NearThreshold,

    /// <summary>An official answer puts the goods outside.</summary>
    PresumedOutside,

    /// <summary>No official statement settles it.</summary>
    Grey,
}
