using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Reach;

/// <summary>The facts that open a set of rules: without one of them in a line none of the rules is looked at (see <see cref="Rules.RuleIndex"/>).</summary>
internal sealed class RuleTriggers
{
    private readonly HashSet<string> elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> concepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> substances = new(StringComparer.Ordinal);

    public RuleTriggers(IEnumerable<Condition> rules)
    {
        foreach (var rule in rules)
        {
            Add(rule);
        }
    }

    /// <summary>True when a line holds a fact that opens one of the rules, taken back or not.</summary>
    public bool AreIn(FactSheet sheet)
    {
        foreach (var element in sheet.Elements)
        {
            if (elements.Contains(element.Symbol))
            {
                return true;
            }
        }

        foreach (var concept in sheet.Concepts)
        {
            foreach (var id in sheet.Tree.WiderOf(concept.Concept))
            {
                if (concepts.Contains(id))
                {
                    return true;
                }
            }
        }

        return substances.Count > 0 && sheet.Substances.Exists(fact => substances.Contains(fact.Substance.Id));
    }

    private void Add(Condition condition)
    {
        switch (condition)
        {
            case AllOf all:
                all.Parts.ToList().ForEach(Add);
                break;
            case AnyOf any:
                any.Parts.ToList().ForEach(Add);
                break;
            case ElementIs element:
                elements.Add(element.Element);
                break;
            case Names names:
                concepts.Add(names.Concept);
                break;
            case IsSubstance substance:
                substances.Add(substance.Substance);
                break;
        }
    }
}
