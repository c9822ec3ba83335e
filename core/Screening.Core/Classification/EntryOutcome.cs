namespace Screening.Core.Classification;

/// <summary>What came of an entry that was considered for a line.</summary>
public enum EntryOutcome
{
    /// <summary>There is a finding on it.</summary>
    Found,

    /// <summary>Its rule does not speak against it, and a more particular entry was found in its place.</summary>
    CoveredByOther,

    /// <summary>A requirement of its rule is not met.</summary>
    Excluded,
}
