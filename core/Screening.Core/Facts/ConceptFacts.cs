using System.Collections;

namespace Screening.Core.Facts;

/// <summary>The concepts that one line names, in the order in which they were read, and as a set of bits the wider ones with them.</summary>
public sealed class ConceptFacts : IReadOnlyList<ConceptFact>
{
    private readonly ConceptTree tree;
    private readonly List<ConceptFact> facts = [];
    private readonly ulong[] named;

    internal ConceptFacts(ConceptTree tree)
    {
        this.tree = tree;
        named = new ulong[(tree.Count + 63) / 64];
    }

    /// <inheritdoc/>
    public int Count => facts.Count;

    /// <inheritdoc/>
    public ConceptFact this[int index] => facts[index];

    /// <summary>Adds a concept of the edition.</summary>
    public void Add(ConceptFact fact)
    {
        facts.Add(fact);
        foreach (var number in tree.WiderNumbersOf(fact.Concept))
        {
            named[number >> 6] |= 1ul << number;
        }
    }

    /// <summary>True when the line names a concept or a narrower one, not negated.</summary>
    public bool Has(string id)
    {
        var number = tree.NumberOf(id);
        if (number < 0 || (named[number >> 6] & (1ul << number)) == 0)
        {
            return false;
        }

        foreach (var fact in facts)
        {
            if (!fact.IsNegated && tree.Is(fact.Concept, id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of them is as asked for.</summary>
    public bool Exists(Predicate<ConceptFact> match) => facts.Exists(match);

    /// <summary>The first that is as asked for; null for none.</summary>
    public ConceptFact? Find(Predicate<ConceptFact> match) => facts.Find(match);

    /// <summary>All that are as asked for.</summary>
    public List<ConceptFact> FindAll(Predicate<ConceptFact> match) => facts.FindAll(match);

    /// <summary>An enumerator that allocates nothing.</summary>
    public List<ConceptFact>.Enumerator GetEnumerator() => facts.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<ConceptFact> IEnumerable<ConceptFact>.GetEnumerator() => facts.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => facts.GetEnumerator();

    // What is taken out leaves its bits behind: they only say where looking is worth while.
    internal void RemoveAll(Predicate<ConceptFact> match) => facts.RemoveAll(match);

    internal void Clear()
    {
        facts.Clear();
        Array.Clear(named);
    }
}
