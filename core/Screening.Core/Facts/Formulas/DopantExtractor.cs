using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Formulas;

/// <summary>Dopants beside hosts that are no formulas: Er:YAG, LYSO:Ce, Yb-doped, Er3+/Yb3+ co-doped.</summary>
public sealed class DopantExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var plain = sheet.Reading.Plain;
        ReadColons(sheet, plain);
        ReadDoped(sheet, plain);
    }

    private static void ReadColons(FactSheet sheet, ReadOnlySpan<char> plain)
    {
        var chain = default(FormulaToken);
        for (var i = 1; i < plain.Length - 1; i++)
        {
            if (plain[i] != ':')
            {
                continue;
            }

            var left = WordBefore(plain, i);
            var right = WordAfter(plain, i + 1);

            // The colons of one chain have one last word; it is looked for once.
            chain = i < chain.Start ? chain : LastOfChain(plain, right);
            if (IsHost(sheet, chain) && FormulaParser.IsDopantList(plain[left.Start..left.End]))
            {
                Add(sheet, plain, left);
            }
            else if (IsHost(sheet, left) && FormulaParser.IsDopantList(plain[right.Start..right.End]))
            {
                Add(sheet, plain, right);
            }
        }
    }

    // "Yb-doped", "Er3+ doped", "Yb/Er co-doped": symbols right before the word.
    private static void ReadDoped(FactSheet sheet, ReadOnlySpan<char> plain)
    {
        var lower = sheet.Reading.Lower;
        var from = 0;
        while (true)
        {
            var at = lower[from..].IndexOf("doped", StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            at += from;
            from = at + 5;
            var end = at;
            while (end > 0 && plain[end - 1] is ' ' or '-')
            {
                end--;
            }

            if (end >= 2 && lower[..end].EndsWith("co", StringComparison.Ordinal))
            {
                end -= 2;
                while (end > 0 && plain[end - 1] is ' ' or '-')
                {
                    end--;
                }
            }

            var word = WordBefore(plain, end);
            if (word.End > word.Start && FormulaParser.IsDopantList(plain[word.Start..word.End]))
            {
                Add(sheet, plain, word);
            }
        }
    }

    private static void Add(FactSheet sheet, ReadOnlySpan<char> plain, FormulaToken word)
    {
        var i = word.Start;
        while (i < word.End)
        {
            var letter = i;
            while (i < word.End && char.IsAsciiLetter(plain[i]))
            {
                i++;
            }

            var number = PeriodicTable.NumberOf(plain[letter..i]);
            if (PeriodicTable.IsRareEarth(number))
            {
                var symbol = PeriodicTable.SymbolOf(number);
                var fact = new ElementFact(symbol, word.Start, word.End, sheet.EvidenceAt(EvidenceKind.Formula, letter, i, $"dopant {symbol}")) { IsDopant = true };
                fact.AddForm("dopant");
                sheet.Elements.Add(fact);
            }

            i = Math.Max(i, letter + 1);
        }
    }

    private static bool IsHost(FactSheet sheet, FormulaToken word) =>
        word.End > word.Start
        && (sheet.Reading.Lower[word.Start..word.End] is "glass" or "fiber" or "fibre" or "silica" or "phosphate" or "crystal" || sheet.Concepts.Exists(c => c.Start <= word.Start && c.End >= word.Start + 1 && c.Concept.Kind == ConceptKind.Material));

    // Er:Yb:glass: the host is behind the last colon.
    private static FormulaToken LastOfChain(ReadOnlySpan<char> plain, FormulaToken word)
    {
        while (word.End < plain.Length && plain[word.End] == ':' && FormulaParser.IsDopantList(plain[word.Start..word.End]))
        {
            word = WordAfter(plain, word.End + 1);
        }

        return word;
    }

    private static FormulaToken WordBefore(ReadOnlySpan<char> plain, int end)
    {
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(plain[start - 1]) || plain[start - 1] is '+' or ',' or '/'))
        {
            start--;
        }

        return new FormulaToken(start, end);
    }

    private static FormulaToken WordAfter(ReadOnlySpan<char> plain, int start)
    {
        var end = start;
        while (end < plain.Length && (char.IsAsciiLetterOrDigit(plain[end]) || plain[end] is '+' or ',' or '/'))
        {
            end++;
        }

        while (end > start && plain[end - 1] is ',' or '/')
        {
            end--;
        }

        return new FormulaToken(start, end);
    }
}
