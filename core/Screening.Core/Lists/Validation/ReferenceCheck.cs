using Screening.Core.Chemistry;

namespace Screening.Core.Lists.Validation;

/// <summary>What rules, concepts, neighbours and substances name exists.</summary>
internal sealed class ReferenceCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var entry in edition.Measures.SelectMany(m => m.Entries).Where(e => e.Rule is not null))
        {
            CheckRule(edition, entry.Rule!, $"{entry.Code}, rule", issues);
        }

        foreach (var neighbour in edition.Neighbours)
        {
            CheckRule(edition, neighbour.When, $"neighbours.json, {neighbour.Id}", issues);
            foreach (var code in neighbour.AppliesTo.Where(c => !edition.Entries.Keys.Any(e => e.IsWithin(c))))
            {
                Report(issues, $"neighbours.json, {neighbour.Id}", "entry", code.Value);
            }
        }

        foreach (var concept in edition.Concepts.Values.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var id in concept.Broader.Where(b => !edition.Concepts.ContainsKey(b)))
            {
                Report(issues, $"vocabulary, {concept.Id}", "concept", id);
            }

            CheckSymbols(concept.Elements.Concat(concept.MayHold), $"vocabulary, {concept.Id}", issues);
        }

        foreach (var substance in edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            CheckSymbols(substance.Elements, $"substances.json, {substance.Id}", issues);
        }
    }

    private static void CheckRule(Edition edition, Condition rule, string where, List<Issue> issues)
    {
        foreach (var condition in rule.Leaves(denied: true))
        {
            CheckCondition(edition, condition, where, issues);
        }
    }

    private static void CheckCondition(Edition edition, Condition condition, string where, List<Issue> issues)
    {
        switch (condition)
        {
            case ElementIs element:
                CheckSymbols([element.Element, .. element.With], where, issues);
                CheckConcepts(edition, element.As, where, issues);
                break;
            case Contains contains:
                CheckSymbols([contains.Element], where, issues);
                break;
            case Names names:
                CheckConcepts(edition, [names.Concept], where, issues);
                break;
            case ServesPurpose purpose:
                CheckConcepts(edition, [purpose.Purpose], where, issues);
                break;
            case ParameterIn parameter:
                CheckConcepts(edition, parameter.Labels.Count > 0 ? parameter.Labels : [parameter.Parameter], where, issues);
                break;
            case IsSubstance substance when !edition.Substances.ContainsKey(substance.Substance):
                Report(issues, where, "substance", substance.Substance);
                break;
        }
    }

    private static void CheckConcepts(Edition edition, IEnumerable<string> ids, string where, List<Issue> issues)
    {
        foreach (var id in ids.Where(i => !edition.Concepts.ContainsKey(i)))
        {
            Report(issues, where, "concept", id);
        }
    }

    private static void CheckSymbols(IEnumerable<string> symbols, string where, List<Issue> issues)
    {
        foreach (var symbol in symbols.Where(s => PeriodicTable.NumberOf(s) == 0))
        {
            Report(issues, where, "element", symbol);
        }
    }

    private static void Report(List<Issue> issues, string where, string what, string name) =>
        issues.Add(new Issue("unknownReference", IssueSeverity.Error, where, $"There is no {what} '{name}'.", "Add it or correct the name."));
}
