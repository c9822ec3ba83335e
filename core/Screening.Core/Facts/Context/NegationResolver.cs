using Screening.Core.Facts.Compositions;
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

        // What can be taken back is looked up once for the line: nothing is added to it here.
        var tokens = ElementTokens.Read(sheet);
        var places = PlacesOf(sheet, tokens);
        foreach (var negation in sheet.Concepts.FindAll(c => c.Concept.Kind == ConceptKind.Negation))
        {
            if (string.Equals(negation.Concept.Id, Next, StringComparison.Ordinal))
            {
                NegateFollowing(sheet, negation, places, tokens);
            }
            else if (string.Equals(negation.Concept.Id, Previous, StringComparison.Ordinal) && negation.Start > 0)
            {
                NegatePreceding(sheet, negation, places, tokens);
            }
        }
    }

    private static void NegateFollowing(FactSheet sheet, ConceptFact negation, List<(int Start, int End)> places, List<ElementToken> tokens)
    {
        var end = negation.End;
        var first = true;
        for (var i = FirstFrom(places, negation.End); i < places.Count; i++)
        {
            var place = places[i];
            var gap = sheet.Reading.Lower[end..Math.Max(end, place.Start)];
            if (!IsJoint(gap) || (!first && place.Start >= end && gap.IsWhiteSpace() && !IsElement(sheet, place)))
            {
                break;
            }

            Negate(sheet, negation, place.Start, place.End, tokens);
            end = Math.Max(end, place.End);
            first = false;
        }
    }

    // Without a mark between them only elements go on as a list (不含镝铽): in 无镝钕铁硼 the magnet is not taken back.
    private static bool IsElement(FactSheet sheet, (int Start, int End) place) =>
        !sheet.Concepts.Exists(c => c.Start == place.Start && c.End >= place.End);

    private static void NegatePreceding(FactSheet sheet, ConceptFact negation, List<(int Start, int End)> places, List<ElementToken> tokens)
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

        foreach (var place in places)
        {
            if (place.End == gapStart)
            {
                Negate(sheet, negation, place.Start, place.End, tokens);
            }
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

    private static List<(int Start, int End)> PlacesOf(FactSheet sheet, List<ElementToken> tokens) =>
        [.. sheet.Elements.Select(e => (e.Start, e.End))
            .Concat(sheet.Concepts.Where(c => c.Concept.Kind != ConceptKind.Negation).Select(c => (c.Start, c.End)))
            .Concat(sheet.Substances.Select(s => (s.Start, s.End)))
            .Concat(tokens.Where(t => !t.IsName && t.End - t.Start == 2).Select(t => (t.Start, t.End)))
            .Where(p => p.Start >= 0)
            .Distinct()
            .Order()];

    private static int FirstFrom(List<(int Start, int End)> places, int from)
    {
        var at = places.BinarySearch((from, int.MinValue));
        return at < 0 ? ~at : at;
    }

    private static void Negate(FactSheet sheet, ConceptFact negation, int start, int end, List<ElementToken> tokens)
    {
        foreach (var element in sheet.Elements)
        {
            if (element.Start >= start && element.End <= end)
            {
                element.IsNegated = true;
                element.AddEvidence(negation.Evidence);
            }
        }

        foreach (var concept in sheet.Concepts)
        {
            concept.IsNegated |= concept.Start >= start && concept.End <= end;
        }

        for (var i = 0; i < sheet.Substances.Count; i++)
        {
            if (sheet.Substances[i].Start >= start && sheet.Substances[i].End <= end)
            {
                sheet.Substances[i] = sheet.Substances[i] with { IsNegated = true };
            }
        }

        AddAbsences(sheet, negation, start, end, tokens);
    }

    // What is said to be absent is a content of none: it settles what a rule asks of it.
    private static void AddAbsences(FactSheet sheet, ConceptFact negation, int start, int end, List<ElementToken> tokens)
    {
        foreach (var token in tokens)
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
