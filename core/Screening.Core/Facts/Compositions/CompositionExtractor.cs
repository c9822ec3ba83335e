using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Compositions;

/// <summary>
/// Composition strings: element and share pairs in any order, with ranges, limits, balance and what was not detected. Symbols count
/// only in pairs that make them elements. Lots and models separated by semicolons or line breaks are materials of their own.
/// </summary>
public sealed class CompositionExtractor : IFactExtractor
{
    private const double WholeFrom = 0.965;
    private const double WholeTo = 1.035;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var pairs = ReadPairs(sheet);
        if (!AreComposition(sheet, pairs))
        {
            return;
        }

        var group = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var previousEnd = -1;
        foreach (var pair in pairs)
        {
            if (previousEnd >= 0 && seen.Contains(pair.Symbols[0]) && StartsMaterial(sheet, previousEnd, pair.Start))
            {
                group++;
                seen.Clear();
            }

            Add(sheet, pair, group);
            seen.UnionWith(pair.Symbols);
            previousEnd = pair.End;
        }

        for (var g = 0; g <= group; g++)
        {
            CheckSum(sheet, g);
        }
    }

    private static List<Pair> ReadPairs(FactSheet sheet)
    {
        var pairs = new List<Pair>();
        var lower = sheet.Reading.Lower;
        foreach (var (symbols, start, end, isName) in ElementTokens.Read(sheet))
        {
            if (pairs.Count > 0 && start < pairs[^1].End)
            {
                continue;
            }

            var at = SkipFormWords(sheet, end);
            if (ShareReader.TryRead(lower, SkipMarks(lower, at), out var share) && (share.Unit || IsBareShare(sheet.Reading.Plain, start, end, share.End)))
            {
                pairs.Add(new Pair(symbols, start, share.End, share, isName));
            }
            else if (ShareReader.TryReadBefore(lower, start, out share, out var from) && (pairs.Count == 0 || from >= pairs[^1].End))
            {
                pairs.Add(new Pair(symbols, from, end, share, isName));
            }
        }

        return pairs;
    }

    // "Dysprosium oxide 99.9%" is a purity, "Dy2O3 0.5%" a content: a single pair above 90 % of a named compound says no composition.
    private static bool AreComposition(FactSheet sheet, List<Pair> pairs)
    {
        pairs.RemoveAll(p => p.IsName && pairs.Count == 1 && p.Share.Low >= 0.9);
        if (pairs.Count == 0)
        {
            return false;
        }

        var withUnit = pairs.Count(p => p.Share.Unit);
        var twoLetter = pairs.Count(p => p.IsName || p.Symbols[0].Length == 2);
        if (withUnit > 0)
        {
            return twoLetter > 0 || pairs.Count > 1;
        }

        var sum = pairs.Sum(p => p.Share.High);
        var chemical = pairs.Exists(p => p.Symbols.Exists(s => sheet.Elements.Exists(e => string.Equals(e.Symbol, s, StringComparison.Ordinal))))
            || sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Material or ConceptKind.Form);
        return sum <= WholeTo && ((pairs.Count >= 2 && twoLetter >= 1 && chemical) || pairs.Count >= 4 || (chemical && twoLetter > 0));
    }

    private static void Add(FactSheet sheet, Pair pair, int group)
    {
        foreach (var symbol in pair.Symbols)
        {
            var share = pair.Share;
            var low = pair.Symbols.Count == 1 ? share.Low : 0;
            var says = Says(symbol, share);
            var evidence = sheet.EvidenceAt(EvidenceKind.Composition, pair.Start, pair.End, says);
            sheet.Contents.Add(new ContentFact(symbol, low, share.High, share.IsBalance, share.IsAbsent, group, pair.Start, pair.End, evidence));
            var number = PeriodicTable.NumberOf(symbol);
            if (!PeriodicTable.IsRareEarth(number) || share.IsAbsent)
            {
                Negate(sheet, pair, symbol, share.IsAbsent);
                continue;
            }

            var known = sheet.Elements.Find(e => string.Equals(e.Symbol, symbol, StringComparison.Ordinal) && e.Start >= pair.Start && e.End <= pair.End);
            if (known is not null)
            {
                known.AddEvidence(evidence);
                known.IsAlternative |= share.High < ContentFact.TradeTrace && !share.IsBalance;
                continue;
            }

            sheet.Elements.Add(new ElementFact(symbol, pair.Start, pair.End, evidence)
            {
                IsAlternative = share.High < ContentFact.TradeTrace && !share.IsBalance,
            });
        }
    }

    private static void Negate(FactSheet sheet, Pair pair, string symbol, bool absent)
    {
        foreach (var fact in sheet.Elements)
        {
            fact.IsNegated |= absent && string.Equals(fact.Symbol, symbol, StringComparison.Ordinal) && fact.Start >= pair.Start && fact.End <= pair.End;
        }
    }

    private static void CheckSum(FactSheet sheet, int group)
    {
        var contents = sheet.Contents.Where(c => c.Group == group).ToList();
        var pairs = contents.DistinctBy(c => c.Start).ToList();
        var high = pairs.Where(c => !c.IsBalance).Sum(c => c.High);
        var low = pairs.Where(c => !c.IsBalance).Sum(c => c.Low);
        if (pairs.Exists(c => c.IsBalance) && high <= WholeTo + 0.3 && pairs.Count > 1)
        {
            sheet.CompleteGroups.Add(group);
            return;
        }

        var middle = (low + high) / 2;
        if (pairs.Count > 1 && middle is >= WholeFrom and <= WholeTo)
        {
            sheet.CompleteGroups.Add(group);
        }
        else if (pairs.Count >= 3 && low > WholeTo)
        {
            sheet.Add(new Issue(
                "compositionSum", IssueSeverity.Warning, "text",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The stated contents add up to {low * 100:0.##} %, more than the whole."),
                "Compare the composition with the certificate of analysis."));
        }
    }

    private static string Says(string symbol, Share share) =>
        share.IsBalance ? $"{symbol} makes up the balance"
        : share.IsAbsent ? $"no {symbol}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{symbol} {share.Low * 100:0.####} to {share.High * 100:0.####} %");

    private static bool StartsMaterial(FactSheet sheet, int from, int to) =>
        to > from && sheet.Reading.Plain[from..to].IndexOfAny(";\n|/") >= 0 || sheet.Reading.Plain[from..to].ContainsAnyInRange('A', 'Z');

    private static int SkipFormWords(FactSheet sheet, int end)
    {
        foreach (var hit in sheet.Hits)
        {
            if (hit.Start >= end && hit.Start <= end + 1 && hit.Term.Concept?.Kind == ConceptKind.Form)
            {
                return hit.End;
            }
        }

        return end;
    }

    private static int SkipMarks(ReadOnlySpan<char> lower, int at)
    {
        while (at < lower.Length && lower[at] is ' ' or ':' or '=' or '(' or ')' or ']' or '[' or '-' && at + 1 < lower.Length)
        {
            at++;
        }

        return at;
    }

    // A number without a unit is a share only behind a name or a symbol in its proper case, and not inside a type code (ER70S-6).
    private static bool IsBareShare(ReadOnlySpan<char> plain, int start, int end, int after)
    {
        var properCase = end - start != 2 || !char.IsAsciiLetterUpper(plain[start]) || !char.IsAsciiLetterUpper(plain[start + 1]);
        var glued = after < plain.Length && plain[after] == '-' && after + 1 < plain.Length && char.IsAsciiLetterOrDigit(plain[after + 1]);
        var purity = after < plain.Length && (plain[after] is 'N' or 'n');
        return properCase && !glued && !purity && !IsDimension(plain, after);
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

    private sealed record Pair(List<string> Symbols, int Start, int End, Share Share, bool IsName);
}
