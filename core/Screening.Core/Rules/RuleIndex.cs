using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>Finds the entries that a fact can touch, so that only those are evaluated.</summary>
public sealed class RuleIndex
{
    private readonly Dictionary<string, List<Entry>> byElement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> byConcept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> bySubstance = new(StringComparer.Ordinal);

    /// <summary>Indexes the entries that have a rule, of the measures that are screened.</summary>
    public RuleIndex(Edition edition)
    {
        foreach (var entry in edition.Measures.Where(m => m.IsScreened).SelectMany(m => m.Entries).Where(e => e.Rule is not null))
        {
            foreach (var condition in entry.Rule!.Leaves(denied: false))
            {
                Add(entry, condition);
            }
        }
    }

    /// <summary>Entries with a condition on an element's material.</summary>
    public IReadOnlyList<Entry> ForElement(string symbol) => byElement.GetValueOrDefault(symbol) ?? [];

    /// <summary>Entries with a condition on a concept.</summary>
    public IReadOnlyList<Entry> ForConcept(string id) => byConcept.GetValueOrDefault(id) ?? [];

    /// <summary>Entries with a condition on a substance.</summary>
    public IReadOnlyList<Entry> ForSubstance(string id) => bySubstance.GetValueOrDefault(id) ?? [];

    private void Add(Entry entry, Condition condition)
    {
        switch (condition)
        {
            case ElementIs element:
                Put(byElement, element.Element, entry);
                break;
            case Names names:
                Put(byConcept, names.Concept, entry);
                break;
            case IsSubstance substance:
                Put(bySubstance, substance.Substance, entry);
                break;
        }
    }

    private static void Put(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        if (!list.Contains(entry))
        {
            list.Add(entry);
        }
    }
}
