using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>A finding in the making: an entry, how its rule came out, and the neighbour case that shaped it.</summary>
internal sealed record Draft(Entry Entry, Evaluation Value)
{
    /// <summary>How entry and line stand to each other.</summary>
    public MatchKind Match { get; init; } = Value.Truth switch
    {
        Truth.True => MatchKind.Listed,
        Truth.Unknown => MatchKind.MissingFacts,
        _ => MatchKind.NearThreshold,
    };

    /// <summary>The neighbour case; null for none.</summary>
    public Neighbour? Neighbour { get; init; }
}
