namespace Screening.Core.Lists.Validation;

/// <summary>Gaps that are named are described, gaps that are described are named, and what is recalled has one.</summary>
internal sealed class GapCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measure in edition.Measures)
        {
            CheckKeys(edition, measure.Gaps, $"measures/{measure.Id}.json", used, issues);
            foreach (var entry in measure.Entries)
            {
                var where = $"measures/{measure.Id}.json, {entry.Code}";
                CheckKeys(edition, entry.Gaps, where, used, issues);
                if (Certainty.Recalled == entry.TextCertainty && !entry.Gaps.Any(g => edition.Gaps.TryGetValue(g, out var gap) && gap.TouchesAnswers))
                {
                    issues.Add(new Issue("recalledWithoutGap", IssueSeverity.Error, where, "The wording is recalled, and no gap says so in answers.", "Name the gap in 'gaps', and describe it in gaps.json."));
                }
            }
        }

        foreach (var key in edition.Gaps.Keys.Except(used, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            issues.Add(new Issue("unusedGap", IssueSeverity.Error, $"gaps.json, {key}", "No measure and no entry has this gap.", "Name it in 'gaps' where it belongs, or remove it."));
        }
    }

    private static void CheckKeys(Edition edition, IReadOnlyList<string> keys, string where, HashSet<string> used, List<Issue> issues)
    {
        foreach (var key in keys)
        {
            used.Add(key);
            if (!edition.Gaps.ContainsKey(key))
            {
                issues.Add(new Issue("unknownGap", IssueSeverity.Error, where, $"The gap '{key}' is not described.", "Add it to gaps.json or correct the key."));
            }
        }
    }
}
