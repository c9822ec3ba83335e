using Screening.Core.Lists;

namespace Screening.Cli.Lists;

/// <summary>The names by which goods texts can meet a rule.</summary>
internal static class RuleNames
{
    /// <summary>Every element, concept and substance that a rule names, with its names; each once.</summary>
    public static IReadOnlyList<(string Thing, IReadOnlyList<string> Names)> Of(Edition edition, Condition rule)
    {
        var found = new List<(string Thing, IReadOnlyList<string> Names)>();
        foreach (var condition in rule.Leaves(denied: true))
        {
            Collect(edition, condition, found);
        }

        return [.. found.DistinctBy(f => f.Thing)];
    }

    private static void Collect(Edition edition, Condition condition, List<(string Thing, IReadOnlyList<string> Names)> found)
    {
        switch (condition)
        {
            case ElementIs element:
                AddElement(edition, element.Element, found);
                break;
            case Contains contains:
                AddElement(edition, contains.Element, found);
                break;
            case Names names when edition.Concepts.TryGetValue(names.Concept, out var concept):
                found.Add((concept.Title.En, Texts(concept.Names)));
                break;
            case ServesPurpose purpose when edition.Concepts.TryGetValue(purpose.Purpose, out var use):
                found.Add((use.Title.En, Texts(use.Names)));
                break;
            case IsSubstance substance when edition.Substances.TryGetValue(substance.Substance, out var stuff):
                found.Add(($"{stuff.Names[0].Text} (CAS {stuff.Cas})", Texts(stuff.Names)));
                break;
        }
    }

    private static void AddElement(Edition edition, string symbol, List<(string Thing, IReadOnlyList<string> Names)> found)
    {
        if (edition.Elements.TryGetValue(symbol, out var element))
        {
            found.Add((symbol, Texts(element.Names)));
        }
    }

    private static List<string> Texts(IEnumerable<Name> names) => [.. names.Select(n => n.Text)];
}
