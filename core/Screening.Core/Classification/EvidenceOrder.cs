namespace Screening.Core.Classification;

/// <summary>Evidence each once, and in the order of the text.</summary>
internal static class EvidenceOrder
{
    // Up to here comparing each with each is cheaper than a set, or a sort.
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
        if (ordered.Count > Few)
        {
            return [.. ordered.OrderBy(e => e.Field is null ? 0 : 1).ThenBy(e => e.Start).ThenBy(e => e.Length)];
        }

        for (var i = 1; i < ordered.Count; i++)
        {
            for (var at = i; at > 0 && IsBefore(ordered[at], ordered[at - 1]); at--)
            {
                (ordered[at], ordered[at - 1]) = (ordered[at - 1], ordered[at]);
            }
        }

        return ordered;
    }

    private static bool IsBefore(Evidence a, Evidence b) =>
        (a.Field is null) == (b.Field is null) ? (a.Start != b.Start ? a.Start < b.Start : a.Length < b.Length) : a.Field is null;
}
