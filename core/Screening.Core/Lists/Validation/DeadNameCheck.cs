using Screening.Core.Text;

namespace Screening.Core.Lists.Validation;

/// <summary>
/// A name is dead when a text made of it alone is read as something else, or as nothing: no text can reach it. A plural that is read by its
/// singular reaches the same thing, and a metal is read by its element's name.
/// </summary>
internal sealed class DeadNameCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        // What folds to nothing can't be compiled for scanning; the rest is looked at once that is mended.
        var empty = NamesOf(edition).SelectMany(t => t.Names.Where(n => Lexicon.FoldName(n.Text).Length == 0).Select(n => (t.Where, n.Text))).ToList();
        if (empty.Count > 0)
        {
            issues.AddRange(empty.Select(e => new Issue("deadName", IssueSeverity.Error, e.Where, $"No text can reach the name '{e.Text}': nothing is left of it once it is folded.", "Remove it.")));
            return;
        }

        var lexicon = new Lexicon(edition);
        var reading = new Reading();
        var hits = new List<TermHit>();
        foreach (var (where, thing, names) in NamesOf(edition))
        {
            foreach (var name in names)
            {
                hits.Clear();
                reading.Load(name.Text.TrimEnd('-', ' '));
                lexicon.Scan(reading, hits);
                if (!hits.Exists(h => h.Start == 0 && h.End == reading.Length && IsOf(h.Term, thing)))
                {
                    issues.Add(new Issue(
                        "deadName", IssueSeverity.Error, where, $"No text can reach the name '{name.Text}': a text of just these characters is not read as it.",
                        "Remove it, or write it as goods texts do: it may begin or end with a sign, or be empty once folded."));
                }
            }
        }
    }

    private static bool IsOf(Term term, object thing) =>
        ReferenceEquals(term.Element, thing) || ReferenceEquals(term.Substance, thing) || ReferenceEquals(term.Concept, thing)
        || (thing is Substance substance && term.Element is { } element && substance.Elements.Contains(element.Symbol, StringComparer.Ordinal));

    private static IEnumerable<(string Where, object Thing, IReadOnlyList<Name> Names)> NamesOf(Edition edition) =>
        edition.Elements.Values.OrderBy(e => e.Symbol, StringComparer.Ordinal).Select(e => ($"elements.json, {e.Symbol}", (object)e, e.Names))
            .Concat(edition.Substances.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => ($"substances.json, {s.Id}", (object)s, s.Names)))
            .Concat(edition.Concepts.Values.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => ($"vocabulary, {c.Id}", (object)c, c.Names)));
}
