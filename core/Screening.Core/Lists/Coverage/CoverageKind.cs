namespace Screening.Core.Lists.Coverage;

/// <summary>Why a coverage case is there.</summary>
public enum CoverageKind
{
    /// <summary>Goods of the entry.</summary>
    Match,

    /// <summary>Goods beside the entry that lack one thing of it.</summary>
    NearMiss,

    /// <summary>A number at or beside a bound of the entry.</summary>
    Boundary,
}
