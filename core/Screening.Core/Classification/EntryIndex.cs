using Screening.Core.Chemistry;
using Screening.Core.Facts;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Classification;

/// <summary>The entries with a rule, of the measures that are screened, by what of a line can touch them.</summary>
internal sealed class EntryIndex
{
    private readonly Entry[] entries;
    private readonly ConditionIndex mentioned;
    private readonly ConditionIndex needed;
    private readonly Entry[]?[] byElement = new Entry[]?[128];

    public EntryIndex(Edition edition, ConceptTree tree)
    {
        entries = [.. edition.Measures.Where(m => m.IsScreened).SelectMany(m => m.Entries).Where(e => e.Rule is not null)];
        mentioned = new ConditionIndex(tree, [.. entries.Select(e => new AnyOf([.. e.Rule!.Leaves(denied: false).Where(c => c is Names or IsSubstance)]))]);
        needed = new ConditionIndex(tree, [.. entries.Select(e => e.Rule!)]);
        foreach (var symbol in edition.Elements.Keys)
        {
            // The most particular first; of two that are as particular, the first in the list.
            byElement[PeriodicTable.NumberOf(symbol)] = [.. entries.Where(e => EntryRank.IsOfElement(e, symbol)).OrderBy(EntryRank.Of)];
        }
    }

    /// <summary>The entry with a number.</summary>
    public Entry this[int number] => entries[number];

    /// <summary>Length of a set of entries in words of 64 bits.</summary>
    public int Words => needed.Words;

    /// <summary>Entries of materials of an element, the most particular first.</summary>
    public ReadOnlySpan<Entry> OfElement(int number) => byElement[number];

    /// <summary>The entries with a condition on a concept or substance of the line that may hold: a bit by each one's number.</summary>
    public void Find(FactSheet sheet, Span<ulong> found)
    {
        Span<ulong> may = stackalloc ulong[Words];
        needed.Find(sheet, may);
        mentioned.Find(sheet, found);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] &= may[i];
        }
    }
}
