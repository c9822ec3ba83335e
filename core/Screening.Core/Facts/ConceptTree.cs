using System.Collections.Frozen;
using Screening.Core.Lists;

namespace Screening.Core.Facts;

/// <summary>
/// The vocabulary's order, worked out once for an edition: which concepts a concept is narrower than, and which forms it says. Concepts
/// are numbered, so that the concepts of a line are a set of bits.
/// </summary>
public sealed class ConceptTree
{
    private const int MaxDepth = 6;

    private readonly Edition edition;
    private readonly Dictionary<Concept, Node> nodes = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenDictionary<string, int> numbers;

    /// <summary>The order of an edition's concepts.</summary>
    public ConceptTree(Edition edition)
    {
        this.edition = edition;
        numbers = edition.Concepts.Keys.Order(StringComparer.Ordinal).Select((id, number) => (id, number)).ToFrozenDictionary(c => c.id, c => c.number, StringComparer.Ordinal);
        foreach (var concept in edition.Concepts.Values)
        {
            string[] wider = [.. Closure(concept).Distinct(StringComparer.Ordinal)];
            nodes.Add(concept, new Node(wider, [.. FormsOf(concept, 0).Distinct(StringComparer.Ordinal)], [.. wider.Select(id => numbers[id])]));
        }
    }

    /// <summary>Number of concepts: their numbers count from 0.</summary>
    internal int Count => numbers.Count;

    /// <summary>The number of a concept; -1 for an id that is none.</summary>
    internal int NumberOf(string id) => numbers.GetValueOrDefault(id, -1);

    /// <summary>Ids of the concept and of all that it is narrower than, itself first. The concept is one of the edition's.</summary>
    public IReadOnlyList<string> WiderOf(Concept concept) => nodes[concept].Wider;

    /// <summary>The numbers of the same.</summary>
    internal ReadOnlySpan<int> WiderNumbersOf(Concept concept) => nodes[concept].Numbers;

    /// <summary>Ids of the forms that naming the concept says, the nearest first; empty when it is no form.</summary>
    public IReadOnlyList<string> FormsOf(Concept concept) => nodes[concept].Forms;

    /// <summary>True when a concept of the edition is another one or narrower than it.</summary>
    public bool Is(Concept concept, string id)
    {
        foreach (var one in nodes[concept].Wider)
        {
            if (string.Equals(one, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<string> Closure(Concept concept)
    {
        yield return concept.Id;
        foreach (var next in Broader(concept))
        {
            foreach (var id in Closure(next))
            {
                yield return id;
            }
        }
    }

    private IEnumerable<string> FormsOf(Concept concept, int depth)
    {
        if (concept.Kind == ConceptKind.Form)
        {
            yield return concept.Id;
        }

        foreach (var next in depth < MaxDepth ? Broader(concept) : [])
        {
            foreach (var id in FormsOf(next, depth + 1))
            {
                yield return id;
            }
        }
    }

    private IEnumerable<Concept> Broader(Concept concept) =>
        concept.Broader.Select(id => edition.Concepts.GetValueOrDefault(id)).OfType<Concept>();

    private sealed record Node(string[] Wider, string[] Forms, int[] Numbers);
}
