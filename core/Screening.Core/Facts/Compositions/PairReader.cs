using System.Runtime.InteropServices;
using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Facts.Formulas;
using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Compositions;

/// <summary>Reads element and share pairs, in either order, and tells a composition from sizes, type codes and purities.</summary>
internal static class PairReader
{
    // Letters that a line about a metal may have besides one content: 100 g lumps, iron sheet.
    private const int FewLetters = 9;

    /// <summary>The pairs of a line from left to right; empty when they are no composition.</summary>
    public static List<CompositionPair> Read(FactSheet sheet)
    {
        var pairs = new List<CompositionPair>();
        var lower = sheet.Reading.Lower;
        var tokens = ElementTokens.Read(sheet);
        var formulas = tokens.Count == 0 ? [] : FormulasOf(sheet);
        var formula = 0;
        var formulaEnd = 0;
        foreach (var token in tokens)
        {
            // Nd, Fe and B of (NdPrDy)2Fe14B carry counts of atoms, not shares; behind the whole formula a share may stand (Al-Sc 2 %).
            for (; formula < formulas.Count && formulas[formula].Start <= token.Start; formula++)
            {
                formulaEnd = Math.Max(formulaEnd, formulas[formula].End);
            }

            if ((pairs.Count > 0 && token.Start < pairs[^1].End) || formulaEnd > token.End)
            {
                continue;
            }

            var at = SkipFormWords(sheet, token.End);
            var from = SkipMarks(lower, at);
            if (ShareReader.TryRead(lower, from, out var share) && (share.Unit || IsBareShare(sheet.Reading.Plain, token, from, share.End)))
            {
                pairs.Add(new CompositionPair(token, token.Start, share.End, share));
            }
            else if (ShareReader.TryReadBefore(lower, token.Start, out share, out var start) && (pairs.Count == 0 || start >= pairs[^1].End))
            {
                pairs.Add(new CompositionPair(token, start, token.End, share));
            }
        }

        return AreComposition(sheet, pairs) ? pairs : [];
    }

    // Places of formulas, from left to right.
    private static List<(int Start, int End)> FormulasOf(FactSheet sheet)
    {
        var formulas = new List<(int Start, int End)>();
        foreach (var element in sheet.Elements)
        {
            if (element.Kind == EvidenceKind.Formula)
            {
                formulas.Add((element.Start, element.End));
            }
        }

        formulas.Sort();
        return formulas;
    }

    // "Dysprosium oxide 99.9%" is a purity, "Dy2O3 0.5%" a content: a single pair above 90 % of a named compound says no composition.
    private static bool AreComposition(FactSheet sheet, List<CompositionPair> pairs)
    {
        if (pairs.Count == 0 || pairs is [{ IsName: true, Share.Low: >= 0.9 }])
        {
            return false;
        }

        var withUnit = pairs.Count(p => p.Share.Unit);
        var twoLetter = pairs.Count(p => p.IsName || p.Symbols[0].Length == 2);
        var chemical = pairs.Exists(p => Array.Exists(p.Symbols, s => sheet.Elements.Exists(e => string.Equals(e.Symbol, s, StringComparison.Ordinal))))
            || sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Material or ConceptKind.Form);
        if (withUnit > 0)
        {
            return pairs.Count == 1 ? IsContentAlone(sheet, pairs[0], chemical) : twoLetter > 0 || chemical;
        }

        var sum = pairs.Sum(p => p.Share.Low);
        return sum <= CompositionSums.WholeTo && ((pairs.Count >= 2 && twoLetter >= 1 && chemical) || pairs.Count >= 4 || (chemical && twoLetter > 0));
    }

    // A lone "Y 0.3 %" is yttrium in a line about metal and a print colour in one about toner; "SM 30% off" and "HO 99% cotton" are neither.
    private static bool IsContentAlone(FactSheet sheet, CompositionPair pair, bool chemical)
    {
        var company = pair.IsName || chemical || sheet.Reading.Plain[..pair.Start].TrimEnd(" ").EndsWith('(');
        return pair.Symbols[0].Length == 1
            ? pair.Symbols is ["Y"] && pair.Share.High <= 0.5 && company
            : company || pair.Symbols.Length > 1 || ChemicalCompany.LettersOutside(sheet, pair.Start, pair.End) <= FewLetters;
    }

    private static readonly string[] ContentWords = ["含量为", "含量", "的含量", " content of", " content", " concentration"];

    // "Dy2O3 powder 0.5 %", "镝含量3.2%": the words between an element and its share.
    private static int SkipFormWords(FactSheet sheet, int end)
    {
        foreach (var word in ContentWords)
        {
            if (sheet.Reading.Lower[end..].StartsWith(word, StringComparison.Ordinal))
            {
                return end + word.Length;
            }
        }

        var hits = CollectionsMarshal.AsSpan(sheet.Hits);
        for (var i = FirstFrom(hits, end); i < hits.Length && hits[i].Start <= end + 1; i++)
        {
            if (hits[i].Term.Concept?.Kind == ConceptKind.Form)
            {
                return hits[i].End;
            }
        }

        return end;
    }

    // Hits stand from left to right.
    private static int FirstFrom(ReadOnlySpan<TermHit> hits, int start)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int SkipMarks(ReadOnlySpan<char> lower, int at)
    {
        while (at < lower.Length && lower[at] is ' ' or ':' or '=' or '(' or ')' or ']' or '[' or '|' or '-' && at + 1 < lower.Length)
        {
            at++;
        }

        return at;
    }

    // A number without a unit is a share only behind a name or a symbol in its proper case, and not inside a type code (ER70S-6, N35).
    private static bool IsBareShare(ReadOnlySpan<char> plain, ElementToken token, int from, int after)
    {
        var (start, end) = (token.Start, token.End);
        var properCase = end - start != 2 || !char.IsAsciiLetterUpper(plain[start]) || !char.IsAsciiLetterUpper(plain[start + 1]);
        var code = end - start == 1 && char.IsAsciiLetter(plain[start]) && from == end && plain[end..after].IndexOf('.') < 0;
        // "Al-2Sc", "Er-70S-6": a number between a hyphen and a letter belongs to what comes after it.
        var ahead = from > end && plain[from - 1] == '-' && after < plain.Length && char.IsAsciiLetter(plain[after]);
        var glued = after < plain.Length && plain[after] == '-' && after + 1 < plain.Length && char.IsAsciiLetterOrDigit(plain[after + 1]);
        var purity = after < plain.Length && (plain[after] is 'N' or 'n');
        return properCase && !code && !ahead && !glued && !purity && !IsDimension(plain, after);
    }

    // "Dy 20 kg" and "Sm 25 mm" are no shares.
    private static bool IsDimension(ReadOnlySpan<char> plain, int at)
    {
        while (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }

        return at < plain.Length && (char.IsAsciiLetter(plain[at]) || plain[at] is '×' or '*' or '°' or '"') && !IsSymbolAhead(plain, at);
    }

    private static bool IsSymbolAhead(ReadOnlySpan<char> plain, int at)
    {
        var end = at;
        while (end < plain.Length && char.IsAsciiLetter(plain[end]))
        {
            end++;
        }

        Span<char> symbol = stackalloc char[2];
        if (end - at is 0 or > 2 || plain[at..end] is "kg" or "g" or "mm" or "cm" or "m" or "l" or "k" or "t" or "v" or "w" or "h")
        {
            return false;
        }

        symbol[0] = plain[at];
        symbol[1] = end - at == 2 ? plain[at + 1] : '\0';
        return PeriodicTable.NumberOf(symbol[..(end - at)]) != 0;
    }
}
