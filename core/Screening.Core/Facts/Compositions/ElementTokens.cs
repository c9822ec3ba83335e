using Screening.Core.Chemistry;
using Screening.Core.Text;

namespace Screening.Core.Facts.Compositions;

/// <summary>Finds the places where a composition pair may name its element: names, symbols, oxides, joint symbols such as PrNd.</summary>
internal static class ElementTokens
{
    // Nearly every token is of one element: its symbol, by atomic number.
    private static readonly string[][] Singles = [[], .. Enumerable.Range(1, 118).Select(number => new[] { PeriodicTable.SymbolOf(number) })];

    /// <summary>From left to right.</summary>
    public static List<ElementToken> Read(FactSheet sheet)
    {
        var tokens = new List<ElementToken>();
        foreach (var hit in sheet.Hits)
        {
            if (hit.Term.Kind == TermKind.Element)
            {
                tokens.Add(new ElementToken(Alone(hit.Term.Element!.Symbol), hit.Start, hit.End, true, IsOxide(sheet, hit) ? OxideMass.MetalFractionOf(hit.Term.Element.Symbol) : 1));
            }
            else if (hit.Term.Substance is { Elements.Count: 1 } substance)
            {
                var symbol = substance.Elements[0];
                tokens.Add(new ElementToken(Alone(symbol), hit.Start, hit.End, true, substance.Form is "oxide" ? OxideMass.MetalFractionOf(symbol) : 1));
            }
            else if (hit.Term.Concept is { Elements.Count: 2 } pair && sheet.Is(pair, "lightRareEarthOnly"))
            {
                tokens.Add(new ElementToken([.. pair.Elements], hit.Start, hit.End, true));
            }
        }

        AddSymbols(sheet.Reading.Plain, tokens);
        tokens.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return tokens;
    }

    // "dysprosium oxide 0.5 %" and "氧化镝 0.5%": the share is of the oxide.
    private static bool IsOxide(FactSheet sheet, TermHit hit) => sheet.Concepts.Exists(c =>
        c.Concept.Id is "oxide" && ((c.Start >= hit.End && c.Start <= hit.End + 1) || (c.End <= hit.Start && c.End >= hit.Start - 1)));

    private static void AddSymbols(ReadOnlySpan<char> plain, List<ElementToken> tokens)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(plain[i]) || (i > 0 && char.IsAsciiLetter(plain[i - 1])))
            {
                continue;
            }

            var end = i;
            while (end < plain.Length && char.IsAsciiLetter(plain[end]))
            {
                end++;
            }

            var symbols = Split(plain[i..end]);
            if (symbols is null)
            {
                continue;
            }

            // Dy2O3 0.5 %: the oxide's own digits belong to the token; Dy80 does not read as a formula with an anion.
            var tail = end;
            while (tail < plain.Length && tail - i <= FormulaParser.MaxLength && (char.IsAsciiLetterOrDigit(plain[tail]) || plain[tail] is '(' or ')'))
            {
                tail++;
            }

            if (tail > end)
            {
                var formula = FormulaParser.Parse(plain[i..tail]);
                if (formula is { Parts.Count: > 1 } && formula.Has(8))
                {
                    var metal = formula.Parts[0].Number;
                    tokens.Add(new ElementToken(Singles[metal], i, tail, true, formula.Parts.Count == 2 ? formula.MassFractionOf(metal) : 1));
                    i = tail;
                    continue;
                }
            }

            end = WithJoined(plain, ref symbols, end);
            tokens.Add(new ElementToken(symbols, i, end, false));
            i = end - 1;
        }
    }

    // "Dy+Tb 3.2 %", "Pr + Nd 30": symbols that are added up have one share.
    private static int WithJoined(ReadOnlySpan<char> plain, ref string[] symbols, int end)
    {
        while (symbols.Length < 4)
        {
            var start = SkipBlank(plain, end);
            if (start >= plain.Length || plain[start] != '+')
            {
                return end;
            }

            start = SkipBlank(plain, start + 1);
            var next = start;
            while (next < plain.Length && char.IsAsciiLetter(plain[next]))
            {
                next++;
            }

            if (next - start is not 2 || Split(plain[start..next]) is not { Length: 1 } other || Array.IndexOf(symbols, other[0]) >= 0)
            {
                return end;
            }

            symbols = [.. symbols, .. other];
            end = next;
        }

        return end;
    }

    private static int SkipBlank(ReadOnlySpan<char> plain, int at) => at < plain.Length && plain[at] == ' ' ? at + 1 : at;

    // One symbol, or up to three joined ones; two capitals are one symbol where they make one (DY 1.2 %).
    private static string[]? Split(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > 6)
        {
            return null;
        }

        if (letters.Length == 2 && char.IsAsciiLetterUpper(letters[1]))
        {
            Span<char> symbol = [letters[0], char.ToLowerInvariant(letters[1])];
            return PeriodicTable.NumberOf(symbol) is > 0 and var both ? Singles[both] : null;
        }

        Span<byte> numbers = stackalloc byte[letters.Length];
        var count = 0;
        for (var i = 0; i < letters.Length; count++)
        {
            var length = i + 1 < letters.Length && char.IsAsciiLetterLower(letters[i + 1]) ? 2 : 1;
            numbers[count] = PeriodicTable.NumberOf(letters.Slice(i, length));
            if (numbers[count] == 0)
            {
                return null;
            }

            i += length;
        }

        return count > 3 ? null : count == 1 ? Singles[numbers[0]] : SymbolsOf(numbers[..count]);
    }

    private static string[] SymbolsOf(ReadOnlySpan<byte> numbers)
    {
        var symbols = new string[numbers.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = PeriodicTable.SymbolOf(numbers[i]);
        }

        return symbols;
    }

    private static string[] Alone(string symbol) => PeriodicTable.NumberOf(symbol) is > 0 and var number ? Singles[number] : [symbol];
}
