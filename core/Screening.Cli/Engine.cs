using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Cli;

/// <summary>The engine on the shipped edition, for commands that need no store.</summary>
internal static class Engine
{
    public static Classifier Classifier() => new(ShippedEdition.Load());
}
