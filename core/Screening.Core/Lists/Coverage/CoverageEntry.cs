namespace Screening.Core.Lists.Coverage;

/// <summary>The proof of one entry: its cases, and what is lacking.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Cases">Its cases in the order of the file; empty where it has none.</param>
public sealed record CoverageEntry(Entry Entry, IReadOnlyList<CoverageCase> Cases)
{
    /// <summary>True when text can say something of the entry: it has a rule.</summary>
    public bool IsDecidable => Entry.Rule is not null;

    /// <summary>True when the rule has a bound that a number can lie on.</summary>
    public bool HasNumbers => Entry.Rule?.Leaves(denied: true).Any(c => c is ParameterIn or SizeIn) == true;

    /// <summary>How many cases of a kind it has.</summary>
    public int Count(CoverageKind kind) => Cases.Count(c => c.Kind == kind);

    /// <summary>What the proof lacks, in words; null when it is whole.</summary>
    public string? Lacks =>
        !IsDecidable ? null
        : Count(CoverageKind.Match) == 0 ? "a line that must match"
        : Count(CoverageKind.NearMiss) == 0 ? "a near miss"
        : HasNumbers && Count(CoverageKind.Boundary) == 0 ? "a boundary case"
        : null;
}
