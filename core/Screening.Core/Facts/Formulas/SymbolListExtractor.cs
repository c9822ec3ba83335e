using Screening.Core.Chemistry;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Formulas;

/// <summary>
/// "(Nd, Pr, Dy, Fe, B)" and "Nd/Dy/Fe/B": three or more symbols side by side in their proper case, two of them of two letters, are the
/// elements of a material.
/// </summary>
public sealed class SymbolListExtractor : IFactExtractor
{
    private const int Fewest = 3;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var plain = sheet.Reading.Plain;
        var list = new List<FormulaToken>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(plain[i]) || (i > 0 && char.IsAsciiLetterOrDigit(plain[i - 1])))
            {
                continue;
            }

            var end = i + (i + 1 < plain.Length && char.IsAsciiLetterLower(plain[i + 1]) ? 2 : 1);
            var isSymbol = PeriodicTable.NumberOf(plain[i..end]) != 0 && (end == plain.Length || !char.IsAsciiLetterOrDigit(plain[end]));
            if (!isSymbol || (list.Count > 0 && !IsJoint(plain[list[^1].End..i])))
            {
                Take(sheet, list);
                list.Clear();
            }

            if (isSymbol)
            {
                list.Add(new FormulaToken(i, end));
            }
        }

        Take(sheet, list);
    }

    private static bool IsJoint(ReadOnlySpan<char> gap) => gap.Length <= 3 && gap.Trim(' ') is "," or "/" or "+" or "·" or ";";

    private static void Take(FactSheet sheet, List<FormulaToken> list)
    {
        if (list.Count < Fewest)
        {
            return;
        }

        var symbols = list.ConvertAll(t => sheet.Reading.Plain[t.Start..t.End].ToString());
        if (symbols.Count(s => s.Length == 2) < 2 || symbols.Distinct(StringComparer.Ordinal).Count() < list.Count)
        {
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (PeriodicTable.IsRareEarth(PeriodicTable.NumberOf(symbols[i])) && !sheet.Elements.Exists(e => e.Start <= list[i].Start && e.End >= list[i].End))
            {
                Add(sheet, list[i], symbols[i], symbols);
            }
        }

        AddMagnet(sheet, list, symbols);
    }

    private static void Add(FactSheet sheet, FormulaToken token, string symbol, List<string> symbols)
    {
        var name = sheet.Edition.Elements[symbol].Names[0].Text;
        var fact = new ElementFact(symbol, token.Start, token.End, sheet.EvidenceAt(EvidenceKind.Name, token.Start, token.End, $"symbol of {name} ({symbol}) in a list of elements"));
        foreach (var other in symbols)
        {
            fact.AddPartner(other);
        }

        sheet.Elements.Add(fact);
    }

    private static void AddMagnet(FactSheet sheet, List<FormulaToken> list, List<string> symbols)
    {
        var id = symbols.Contains("Fe") && symbols.Contains("B") && (symbols.Contains("Nd") || symbols.Contains("Pr")) ? "ndfeb"
            : symbols.Contains("Sm") && symbols.Contains("Co") ? "smco" : null;
        if (id is not null && !sheet.HasConcept(id) && sheet.Edition.Concepts.TryGetValue(id, out var concept))
        {
            var (start, end) = (list[0].Start, list[^1].End);
            sheet.Concepts.Add(new ConceptFact(concept, start, end, sheet.EvidenceAt(EvidenceKind.Name, start, end, $"elements of {concept.Title.En}")));
        }
    }
}
