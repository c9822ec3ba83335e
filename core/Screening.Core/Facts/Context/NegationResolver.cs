using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Context;

/// <summary>Takes back what the text takes back: "dysprosium-free", "without Dy and Tb", 不含镝、铽, "replaces yttrium".</summary>
public sealed class NegationResolver : IFactExtractor
{
    private const string Next = "negatesNext";
    private const string Previous = "negatesPrevious";

    // What "free" belongs to when it looks ahead.
    private static readonly string[] FollowingWords =
        ["flowing", "sample", "of charge", "on board", "alongside", "shipping", "freight", "delivery", "carrier", "issue", "trade", "gift", "cutting", "machining", "standing", "form", "zone"];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Negation))
        {
            return;
        }

        foreach (var negation in sheet.Concepts.FindAll(c => c.Concept.Kind == ConceptKind.Negation))
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
        var first = true;
        foreach (var place in PlacesFrom(sheet, negation.End))
        {
            var gap = sheet.Reading.Lower[end..Math.Max(end, place.Start)];
            if (!IsJoint(gap) || (!first && place.Start >= end && gap.IsWhiteSpace() && !IsElement(sheet, place)))
            {
                break;
            }

            Negate(sheet, negation, place.Start, place.End);
            end = Math.Max(end, place.End);
            first = false;
        }
    }

    // Without a mark between them only elements go on as a list (不含镝铽): in 无镝钕铁硼 the magnet is not taken back.
    private static bool IsElement(FactSheet sheet, (int Start, int End) place) =>
        !sheet.Concepts.Exists(c => c.Start == place.Start && c.End >= place.End);

    private static void NegatePreceding(FactSheet sheet, ConceptFact negation)
    {
        // "free" alone takes something back only right behind it: Dy-free, dysprosium free; not "oxide, free flowing" or "Dy less than".
        if (BelongsToNext(sheet, negation))
        {
            return;
        }

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

    private static bool BelongsToNext(FactSheet sheet, ConceptFact negation)
    {
        var lower = sheet.Reading.Lower;
        var glued = lower[negation.Start - 1] == '-';
        if (!glued && lower[negation.Start..negation.End] is "less")
        {
            return true;
        }

        var after = lower[negation.End..].TrimStart(" -");
        foreach (var word in FollowingWords)
        {
            if (!glued && after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
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
        foreach (var token in Compositions.ElementTokens.Read(sheet))
        {
            if (!token.IsName && token.Start >= from && token.End - token.Start == 2)
            {
                yield return (token.Start, token.End);
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
        foreach (var token in Compositions.ElementTokens.Read(sheet))
        {
            if (token.Start < start || token.End > end)
            {
                continue;
            }

            foreach (var symbol in token.Symbols)
            {
                var evidence = sheet.EvidenceAt(
                    Classification.EvidenceKind.Negation, Math.Min(token.Start, negation.Start), Math.Max(token.End, negation.End), $"said to be free of {symbol}");
                sheet.Contents.Add(new ContentFact(symbol, 0, 0, false, true, 0, token.Start, token.End, evidence));
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
