using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Context;

/// <summary>Takes back what the text takes back: "dysprosium-free", "without Dy and Tb", 不含镝、铽, "replaces yttrium".</summary>
public sealed class NegationResolver : IFactExtractor
{
    private const string Next = "negatesNext";
    private const string Previous = "negatesPrevious";

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        foreach (var negation in sheet.Concepts.Where(c => c.Concept.Kind == ConceptKind.Negation).ToList())
        {
            if (string.Equals(negation.Concept.Id, Next, StringComparison.Ordinal))
            {
                NegateFollowing(sheet, negation);
            }
            else if (string.Equals(negation.Concept.Id, Previous, StringComparison.Ordinal) && negation.Start > 0)
            {
                NegatePreceding(sheet, negation);
            }
        }
    }

    private static void NegateFollowing(FactSheet sheet, ConceptFact negation)
    {
        var end = negation.End;
        foreach (var place in PlacesFrom(sheet, negation.End))
        {
            if (!IsJoint(sheet.Reading.Lower[end..Math.Max(end, place.Start)]))
            {
                break;
            }

            Negate(sheet, negation, place.Start, place.End);
            end = place.End;
        }
    }

    private static void NegatePreceding(FactSheet sheet, ConceptFact negation)
    {
        // "free" alone takes something back only right behind it: Dy-free, dysprosium free.
        var gapStart = negation.Start;
        while (gapStart > 0 && TermWalk.IsSeparator(sheet.Reading.Lower[gapStart - 1]) || (gapStart > 0 && sheet.Reading.Lower[gapStart - 1] is ':' or '='))
        {
            gapStart--;
        }

        foreach (var place in PlacesFrom(sheet, 0).Where(p => p.End == gapStart).ToList())
        {
            Negate(sheet, negation, place.Start, place.End);
        }
    }

    private static IEnumerable<(int Start, int End)> PlacesFrom(FactSheet sheet, int from) =>
        sheet.Elements.Where(e => e.Start >= from).Select(e => (e.Start, e.End))
            .Concat(sheet.Concepts.Where(c => c.Start >= from && c.Concept.Kind != ConceptKind.Negation).Select(c => (c.Start, c.End)))
            .Concat(sheet.Substances.Where(s => s.Start >= from).Select(s => (s.Start, s.End)))
            .Concat(SymbolPlaces(sheet, from))
            .Distinct()
            .Order();

    private static IEnumerable<(int Start, int End)> SymbolPlaces(FactSheet sheet, int from)
    {
        foreach (var (_, start, end, isName) in Compositions.ElementTokens.Read(sheet))
        {
            if (!isName && start >= from && end - start == 2)
            {
                yield return (start, end);
            }
        }
    }

    private static void Negate(FactSheet sheet, ConceptFact negation, int start, int end)
    {
        foreach (var element in sheet.Elements.Where(e => e.Start >= start && e.End <= end))
        {
            element.IsNegated = true;
            element.AddEvidence(negation.Evidence);
        }

        foreach (var concept in sheet.Concepts.Where(c => c.Start >= start && c.End <= end))
        {
            concept.IsNegated = true;
        }

        for (var i = 0; i < sheet.Substances.Count; i++)
        {
            if (sheet.Substances[i].Start >= start && sheet.Substances[i].End <= end)
            {
                sheet.Substances[i] = sheet.Substances[i] with { IsNegated = true };
            }
        }

        AddAbsences(sheet, negation, start, end);
    }

    // What is said to be absent is a content of none: it settles what a rule asks of it.
    private static void AddAbsences(FactSheet sheet, ConceptFact negation, int start, int end)
    {
        foreach (var (symbols, from, to, _) in Compositions.ElementTokens.Read(sheet))
        {
            if (from < start || to > end)
            {
                continue;
            }

            foreach (var symbol in symbols)
            {
                var evidence = sheet.EvidenceAt(
                    Classification.EvidenceKind.Negation, Math.Min(from, negation.Start), Math.Max(to, negation.End), $"said to be free of {symbol}");
                sheet.Contents.Add(new ContentFact(symbol, 0, 0, false, true, 0, from, to, evidence));
            }
        }
    }

    // Between the negation and what it takes back, and between the members of its list.
    private static bool IsJoint(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim(" -/,·+&()和或及与、".AsSpan());
        return gap.Length == 0 || gap is "and" or "or" or "any" or "nor" or "added" or "heavy" or "of" or "the" or "und" or "oder" or "et" or "ou";
    }
}
