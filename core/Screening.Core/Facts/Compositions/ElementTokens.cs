using Screening.Core.Chemistry;
using Screening.Core.Text;

namespace Screening.Core.Facts.Compositions;

/// <summary>Finds the places where a composition pair may name its element: names, symbols, oxides, joint symbols such as PrNd.</summary>
internal static class ElementTokens
{
    /// <summary>From left to right.</summary>
    public static List<ElementToken> Read(FactSheet sheet)
    {
        var tokens = new List<ElementToken>();
        foreach (var hit in sheet.Hits)
        {
            if (hit.Term.Kind == TermKind.Element)
            {
                tokens.Add(new ElementToken([hit.Term.Element!.Symbol], hit.Start, hit.End, true, IsOxide(sheet, hit) ? OxideMass.MetalFractionOf(hit.Term.Element.Symbol) : 1));
            }
            else if (hit.Term.Substance is { Elements.Count: 1 } substance)
            {
                var symbol = substance.Elements[0];
                tokens.Add(new ElementToken([symbol], hit.Start, hit.End, true, substance.Form is "oxide" ? OxideMass.MetalFractionOf(symbol) : 1));
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
            while (tail < plain.Length && (char.IsAsciiLetterOrDigit(plain[tail]) || plain[tail] is '(' or ')'))
            {
                tail++;
            }

            if (tail > end)
            {
                var formula = FormulaParser.Parse(plain[i..tail]);
                if (formula is { Parts.Count: > 1 } && formula.Has(8))
                {
                    var metal = formula.Parts[0].Number;
                    tokens.Add(new ElementToken([PeriodicTable.SymbolOf(metal)], i, tail, true, formula.Parts.Count == 2 ? formula.MassFractionOf(metal) : 1));
                    i = tail;
                    continue;
                }
            }

            tokens.Add(new ElementToken(symbols, i, end, false));
            i = end - 1;
        }
    }

    // One symbol, or up to three joined ones; two capitals are one symbol where they make one (DY 1.2 %).
    private static List<string>? Split(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > 6)
        {
            return null;
        }

        if (letters.Length == 2 && char.IsAsciiLetterUpper(letters[1]))
        {
            Span<char> symbol = [letters[0], char.ToLowerInvariant(letters[1])];
            return PeriodicTable.NumberOf(symbol) != 0 ? [symbol.ToString()] : null;
        }

        var symbols = new List<string>(2);
        var i = 0;
        while (i < letters.Length)
        {
            var length = i + 1 < letters.Length && char.IsAsciiLetterLower(letters[i + 1]) ? 2 : 1;
            var number = PeriodicTable.NumberOf(letters.Slice(i, length));
            if (number == 0)
            {
                return null;
            }

            symbols.Add(PeriodicTable.SymbolOf(number));
            i += length;
        }

        return symbols.Count > 3 ? null : symbols;
    }
}
