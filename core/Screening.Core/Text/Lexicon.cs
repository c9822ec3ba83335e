using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>
/// Every name of an edition, compiled for scanning: elements, substances, concepts. Immutable and shared by all threads.
/// </summary>
public sealed class Lexicon
{
    private readonly Term[] terms;
    private readonly TermTrie trie;
    private readonly NameBeginnings beginnings;

    /// <summary>Compiles the names of an edition.</summary>
    public Lexicon(Edition edition)
    {
        Concepts = new ConceptTree(edition);
        terms = [.. TermsOf(edition)];
        var builder = new TermTrie.Builder();
        var names = Array.ConvertAll(terms, t => FoldName(t.Name.Text));
        for (var i = 0; i < names.Length; i++)
        {
            builder.Add(names[i], i);
        }

        beginnings = new NameBeginnings(names);

        trie = builder.Build();
        Spelling = new ElementSpelling(edition);
        Gate = new LineGate(trie, terms, Spelling);
    }

    /// <summary>Number of names.</summary>
    public int Count => terms.Length;

    /// <summary>The order of the concepts that are named.</summary>
    internal ConceptTree Concepts { get; }

    /// <summary>The names, in the order of the edition.</summary>
    internal IReadOnlyList<Term> Terms => terms;

    /// <summary>The scan that rejects lines in which nothing can be found.</summary>
    public LineGate Gate { get; }

    /// <summary>Reads misspelt element names and names inside chemical words.</summary>
    public ElementSpelling Spelling { get; }

    /// <summary>
    /// Finds the names in a reading: from left to right, the longest at each place, none wholly inside another. Two names may
    /// share words (arc magnet and magnet production; 稀土萃取 and 萃取槽 in 稀土萃取槽). Appends to <paramref name="hits"/>.
    /// </summary>
    public void Scan(Reading reading, List<TermHit> hits)
    {
        var walk = new TermWalk(trie, terms, beginnings, reading);
        var covered = 0;
        for (var at = 0; at < reading.Length; at++)
        {
            // A name that begins inside another counts when it goes on behind it: arc magnet and magnet production.
            if (walk.TryLongestAt(at, out var hit) && hit.End > covered)
            {
                hits.Add(hit);
                covered = hit.End;
            }
        }
    }

    /// <summary>
    /// A name as the tree holds it: folded, in lower case, runs of blanks and hyphens as one blank. The same form that
    /// <see cref="TermWalk"/> reads text in.
    /// </summary>
    internal static string FoldName(string name)
    {
        var folded = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            var unit = CharacterFolding.FoldLower(c);
            if (unit == CharacterFolding.Dropped)
            {
                continue;
            }

            if (!TermWalk.IsSeparator(unit))
            {
                folded.Append(unit);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static IEnumerable<Term> TermsOf(Edition edition)
    {
        foreach (var element in edition.Elements.Values.OrderBy(e => e.Symbol, StringComparer.Ordinal))
        {
            var says = $"{element.Names[0].Text} ({element.Symbol})";
            foreach (var name in element.Names)
            {
                yield return new Term { Kind = TermKind.Element, Name = name, Element = element, Opens = element.IsRareEarth, Says = says };
            }
        }

        foreach (var substance in edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            var says = $"names {substance.Names[0].Text}";
            foreach (var name in substance.Names)
            {
                yield return new Term { Kind = TermKind.Substance, Name = name, Substance = substance, Opens = true, Says = says };
            }
        }

        foreach (var concept in edition.Concepts.Values.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var says = $"names {concept.Title.En}";
            foreach (var name in concept.Names)
            {
                yield return new Term { Kind = TermKind.Concept, Name = name, Concept = concept, Opens = Opens(concept.Kind), Says = says };
            }
        }
    }

    private static bool Opens(ConceptKind kind) =>
        kind is ConceptKind.Material or ConceptKind.Equipment or ConceptKind.Activity or ConceptKind.Domain;
}
