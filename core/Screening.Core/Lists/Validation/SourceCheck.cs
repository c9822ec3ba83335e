namespace Screening.Core.Lists.Validation;

/// <summary>Every statement names sources, and every source named is described.</summary>
internal sealed class SourceCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var measure in edition.Measures)
        {
            Check(edition, issues, $"measures/{measure.Id}.json", measure.Sources);
            foreach (var legal in measure.Timeline.Events)
            {
                Check(edition, issues, $"measures/{measure.Id}.json, timeline", legal.Sources);
            }

            foreach (var entry in measure.Entries)
            {
                Check(edition, issues, $"measures/{measure.Id}.json, {entry.Code}", entry.Sources);
                Check(edition, issues, $"measures/{measure.Id}.json, {entry.Code}, tariffCodes", [.. entry.TariffCodes.SelectMany(t => t.Sources).Distinct()]);
                foreach (var legal in entry.Timeline?.Events ?? [])
                {
                    Check(edition, issues, $"measures/{measure.Id}.json, {entry.Code}, timeline", legal.Sources);
                }
            }
        }

        foreach (var substance in edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            Check(edition, issues, $"substances.json, {substance.Id}", substance.Sources);
        }

        foreach (var neighbour in edition.Neighbours)
        {
            Check(edition, issues, $"neighbours.json, {neighbour.Id}", neighbour.Sources);
        }

        foreach (var gap in edition.Gaps.Values.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Check(edition, issues, $"gaps.json, {gap.Key}", gap.Sources);
        }

        foreach (var concept in edition.Concepts.Values.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            Check(edition, issues, $"vocabulary, {concept.Id}", concept.Sources);
        }

        foreach (var code in edition.TariffCodes.Values.OrderBy(t => t.Code, StringComparer.Ordinal))
        {
            Check(edition, issues, $"tariff-codes.json, {code.Code}", code.Sources);
        }
    }

    private static void Check(Edition edition, List<Issue> issues, string where, IReadOnlyList<string> sources)
    {
        foreach (var key in sources.Where(k => !edition.Sources.ContainsKey(k)))
        {
            issues.Add(new Issue("unknownSource", IssueSeverity.Error, where, $"The source '{key}' is not described.", "Add it to sources.json or correct the key."));
        }
    }
}
