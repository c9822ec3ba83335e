using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Formulas;

/// <summary>
/// A symbol that stands alone counts as an element only in company that makes it one: beside a form word (Dy metal, TB OXIDE), beside
/// TREM or TREO (Dy/TREM), or behind "with" and "containing" in a line about magnets or alloys.
/// </summary>
public sealed class SymbolExtractor : IFactExtractor
{
    // Letters that a line of a symbol and a purity may have besides: chips, lumps, 10 kg.
    private const int FewLetters = 12;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var plain = sheet.Reading.Plain;
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(plain[i]) || (i > 0 && char.IsAsciiLetterOrDigit(plain[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < plain.Length && char.IsAsciiLetter(plain[end]))
            {
                end++;
            }

            if (end - i <= 2 && (end >= plain.Length || !char.IsAsciiDigit(plain[end])))
            {
                Read(sheet, plain, i, end);
            }

            i = end;
        }
    }

    private static void Read(FactSheet sheet, ReadOnlySpan<char> plain, int start, int end)
    {
        Span<char> symbol = stackalloc char[end - start];
        symbol[0] = plain[start];
        if (symbol.Length == 2)
        {
            symbol[1] = char.ToLowerInvariant(plain[start + 1]);
        }

        var number = PeriodicTable.NumberOf(symbol);
        if (!PeriodicTable.IsRareEarth(number) || sheet.Elements.Exists(e => e.Start <= start && e.End >= end)
            || sheet.Hits.Exists(h => h.Start <= start && h.End >= end))
        {
            return;
        }

        var properCase = symbol.Length == 2 && char.IsAsciiLetterLower(plain[start + 1]);
        var name = PeriodicTable.SymbolOf(number);
        var form = FormBeside(sheet, start, end);
        var counts = (form is not null && IsMadeAnElement(sheet, form, symbol.Length, properCase, end))
            || (properCase && sheet.Reading.HasPurity && ChemicalCompany.LettersOutside(sheet, start, end) <= FewLetters)
            || (properCase && IsNamedBehind(sheet, start, end))
            || (properCase && (IsBesideTotal(sheet, start, end) || IsContained(sheet, start) || IsNextInList(sheet, start)))
            || (properCase && sheet.Elements.Exists(e => string.Equals(e.Symbol, name, StringComparison.Ordinal)));
        if (!counts)
        {
            return;
        }

        var says = $"symbol of {sheet.Edition.Elements[name].Names[0].Text} ({name})";
        sheet.Elements.Add(new ElementFact(name, start, end, sheet.EvidenceAt(EvidenceKind.Name, start, end, says)));
    }

    // Sm, Er, Ho and SC are sizes, names and connectors too: capitals need a compound or a purity beside them, Sm and Tb beside a
    // crystal, a fibre or a box of metal need that no finished goods are named.
    private static bool IsMadeAnElement(FactSheet sheet, ConceptFact form, int length, bool properCase, int end)
    {
        var compound = sheet.Is(form.Concept, "oxide") || sheet.Is(form.Concept, "compound");
        if (length == 1)
        {
            return form.Start >= end && form.Start <= end + 1 && form.Concept.Id is "oxide" or "metal" or "target" or "alloy";
        }

        if (!properCase)
        {
            return compound || (sheet.Reading.HasPurity && form.Concept.Id is "metal" or "ingot" or "powder" or "target" or "alloy");
        }

        return compound || form.Concept.Id is "target" or "magnet"
            || !sheet.Concepts.Exists(c => (c.Concept.Kind == ConceptKind.Trap || (c.Concept.Kind == ConceptKind.Product && c.Role == ConceptRole.Goods))
                && !ItemParts.Divide(sheet.Reading.Plain, Math.Min(c.End, end), Math.Max(c.Start, end)));
    }

    // "Dy, Ho and Mg": a symbol behind another that counts.
    private static bool IsNextInList(FactSheet sheet, int start)
    {
        var before = sheet.Reading.Lower[..start].TrimEnd(" ,/+&、和及".AsSpan());
        if (before.EndsWith(" and", StringComparison.Ordinal))
        {
            before = before[..^4].TrimEnd();
        }

        var end = before.Length;
        return start - end is > 0 and <= 6
            && sheet.Elements.Exists(e => e.End == end && e.End - e.Start == 2 && !e.IsNegated && e.Kind is EvidenceKind.Name or EvidenceKind.Composition);
    }

    private static ConceptFact? FormBeside(FactSheet sheet, int start, int end) =>
        sheet.Concepts.Find(c => c.Concept.Kind == ConceptKind.Form && c.Concept.Id is not ("dopant" or "scrap" or "ore" or "catalyst")
            && ((c.Start >= end && c.Start <= end + 1) || (CharacterFolding.IsCjk(sheet.Reading.Lower[c.End - 1]) && c.End <= start && c.End >= start - 1)));

    // "Sputtering target Gd", "metal: Dy, 99.9 %": the symbol is what the target or the metal is of, when no word follows it.
    private static bool IsNamedBehind(FactSheet sheet, int start, int end)
    {
        var plain = sheet.Reading.Plain;
        var after = plain[end..].TrimStart(' ');
        var before = plain[..start].TrimEnd(" :-,(".AsSpan());
        var closed = after.IsEmpty || !(char.IsLetter(after[0]) || after[0] is '-' or '/' or '.' or '&');
        var form = before.Length;
        return closed && form < start && start - form <= 3
            && sheet.Concepts.Exists(c => c.End == form && c.Role == ConceptRole.Goods && c.Concept.Id is "target" or "metal" or "ingot" or "oxide" or "alloy");
    }

    private static bool IsBesideTotal(FactSheet sheet, int start, int end) =>
        sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Domain && ((c.Start >= end && c.Start <= end + 1) || (c.End <= start && c.End >= start - 1)));

    private static bool IsContained(FactSheet sheet, int start)
    {
        var before = sheet.Reading.Lower[..start].TrimEnd();
        var says = before.EndsWith("with", StringComparison.Ordinal) || before.EndsWith("containing", StringComparison.Ordinal) || before.EndsWith("contains", StringComparison.Ordinal)
            || before.EndsWith("doped", StringComparison.Ordinal) || before.EndsWith("added", StringComparison.Ordinal) || before.EndsWith("contg", StringComparison.Ordinal)
            || before.EndsWith('含') || before.EndsWith('掺') || before.EndsWith('有') || before.EndsWith('加') || before.EndsWith("and", StringComparison.Ordinal) || before.EndsWith('+');
        return says && sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Material || string.Equals(c.Concept.Id, "alloy", StringComparison.Ordinal));
    }
}
