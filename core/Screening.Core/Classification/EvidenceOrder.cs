namespace Screening.Core.Classification;

/// <summary>Evidence each once, and in the order of the text.</summary>
internal static class EvidenceOrder
{
    // Up to here comparing each with each is cheaper than a set.
    private const int Few = 8;

    /// <summary>Each piece once, the first stays; in place where there are few.</summary>
    public static List<Evidence> Distinct(List<Evidence> evidence)
    {
        if (evidence.Count > Few)
        {
            return [.. evidence.Distinct()];
        }

        for (var i = evidence.Count - 1; i > 0; i--)
        {
            if (evidence.IndexOf(evidence[i]) < i)
            {
                evidence.RemoveAt(i);
            }
        }

        return evidence;
    }

    /// <summary>A copy, each piece once, by its place in the text; what stands in declared fields comes last.</summary>
    public static List<Evidence> ByPlace(IReadOnlyList<Evidence> evidence)
    {
        var ordered = Distinct([.. evidence]);
        return ordered.Count < 2 ? ordered : [.. ordered.OrderBy(e => e.Field is null ? 0 : 1).ThenBy(e => e.Start).ThenBy(e => e.Length)];
    }
}
