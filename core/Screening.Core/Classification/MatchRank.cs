namespace Screening.Core.Classification;

/// <summary>The weight of a match: what a person must see first comes first.</summary>
internal static class MatchRank
{
    /// <summary>0 for the weightiest.</summary>
    public static int Of(MatchKind match) => match switch
    {
        MatchKind.Listed => 0,
        MatchKind.MissingFacts => 1,
        MatchKind.Grey => 2,
        MatchKind.NearThreshold => 3,
        _ => 4,
    };
}
