
namespace Screening.Core.Lists.Validation;

/// <summary>Rules can be true, use each concept for what it is, and clauses and instruments named exist.</summary>
internal sealed class RuleCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var measure in edition.Measures)
        {
            foreach (var entry in measure.Entries)
            {
                CheckEntry(edition, measure, entry, issues);
            }

            foreach (var instrument in measure.Timeline.Events.Select(e => e.By).OfType<MeasureId>().Distinct().Where(id => !edition.Measures.Any(m => m.Id == id)))
            {
                issues.Add(new Issue(
                    "unknownInstrument", IssueSeverity.Warning, $"measures/{measure.Id}.json, timeline", $"The instrument {instrument} is not described as a measure of its own.",
                    $"Add measures/{instrument}.json."));
            }
        }

        foreach (var neighbour in edition.Neighbours)
        {
            CheckSatisfiable(edition, neighbour.When, $"neighbours.json, {neighbour.Id}", issues);
            CheckConditions(edition, neighbour.When, $"neighbours.json, {neighbour.Id}", issues);
        }
    }

    private static void CheckEntry(Edition edition, Measure measure, Entry entry, List<Issue> issues)
    {
        var where = $"measures/{measure.Id}.json, {entry.Code}";
        if (entry.Kind == EntryKind.Reserved && entry.Rule is not null)
        {
            issues.Add(new Issue("reservedRule", IssueSeverity.Error, where, "A reserved code has no content, so it can't have a rule.", "Remove the rule."));
        }

        if (entry.Clause is { } clause && !measure.Timeline.Events.Any(e => string.Equals(e.Clause, clause, StringComparison.Ordinal)))
        {
            issues.Add(new Issue("unknownClause", IssueSeverity.Error, where, $"No event of the timeline is about clause '{clause}'.", "Correct the clause or add its event."));
        }

        foreach (var hint in entry.TariffCodes.Where(h => !edition.TariffCodes.ContainsKey(h.Code)))
        {
            issues.Add(new Issue("unknownTariffCode", IssueSeverity.Error, where, $"The tariff code {hint.Code} is not described.", "Add it to tariff-codes.json."));
        }

        if (entry.Rule is not null)
        {
            CheckSatisfiable(edition, entry.Rule, where, issues);
            CheckConditions(edition, entry.Rule, where, issues);
        }
    }

    private static void CheckConditions(Edition edition, Condition rule, string where, List<Issue> issues)
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
            case ElementIs element when element.With.Contains(element.Element, StringComparer.Ordinal):
                issues.Add(new Issue("badRule", IssueSeverity.Error, where, $"The element {element.Element} is asked for together with itself.", "Remove it from 'with'."));
                break;
            case ElementIs element:
                CheckKind(edition, element.As, where, issues, ConceptKind.Form);
                break;
            case ServesPurpose purpose:
                CheckKind(edition, [purpose.Purpose], where, issues, ConceptKind.Purpose);
                break;
            case ParameterIn parameter:
                CheckKind(edition, parameter.Labels, where, issues, ConceptKind.Label);
                break;
        }
    }

    private static void CheckKind(Edition edition, IEnumerable<string> ids, string where, List<Issue> issues, ConceptKind kind)
    {
        foreach (var id in ids.Where(i => edition.Concepts.TryGetValue(i, out var concept) && concept.Kind != kind))
        {
            issues.Add(new Issue(
                "wrongKind", IssueSeverity.Error, where, $"'{id}' is of kind {edition.Concepts[id].Kind}, where one of kind {kind} is needed.", "Name another concept."));
        }
    }

    private static void CheckSatisfiable(Edition edition, Condition rule, string where, List<Issue> issues)
    {
        if (RuleSatisfiability.WhyNever(edition, rule) is { } why)
        {
            issues.Add(new Issue("neverTrue", IssueSeverity.Error, where, $"The rule can never be true: {why}", "Correct the bounds, or remove one of the contrary conditions."));
        }
    }
}
