using Screening.Core.Lists;

namespace Screening.Core.Facts;

/// <summary>
/// The vocabulary's order, worked out once for an edition: which concepts a concept is narrower than, and which forms it says.
/// </summary>
public sealed class ConceptTree
{
    private const int MaxDepth = 6;

    private readonly Edition edition;
    private readonly Dictionary<Concept, string[]> wider = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Concept, string[]> forms = new(ReferenceEqualityComparer.Instance);

    /// <summary>The order of an edition's concepts.</summary>
    public ConceptTree(Edition edition)
    {
        this.edition = edition;
        foreach (var concept in edition.Concepts.Values)
        {
            wider.Add(concept, [.. Closure(concept).Distinct(StringComparer.Ordinal)]);
            forms.Add(concept, [.. FormsOf(concept, 0).Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Ids of the concept and of all that it is narrower than, itself first. The concept is one of the edition's.</summary>
    public IReadOnlyList<string> WiderOf(Concept concept) => wider[concept];

    /// <summary>Ids of the forms that naming the concept says, the nearest first; empty when it is no form.</summary>
    public IReadOnlyList<string> FormsOf(Concept concept) => forms[concept];

    /// <summary>True when a concept of the edition is another one or narrower than it.</summary>
    public bool Is(Concept concept, string id)
    {
        foreach (var one in wider[concept])
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
}
