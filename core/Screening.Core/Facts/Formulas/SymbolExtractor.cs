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
        var counts = form is not null && (properCase || symbol.Length == 1 || form.Concept.Id is not ("metal" or "powder" or "magnet" or "target"))
            && (symbol.Length == 2 || (form.Start >= end && form.Start <= end + 1 && form.Concept.Id is "oxide" or "metal" or "target" or "alloy"))
            || (properCase && IsBesideTotal(sheet, start, end))
            || (properCase && IsContained(sheet, start))
            || (properCase && sheet.Elements.Exists(e => string.Equals(e.Symbol, name, StringComparison.Ordinal)));
        if (!counts)
        {
            return;
        }

        var says = $"symbol of {sheet.Edition.Elements[name].Names[0].Text} ({name})";
        sheet.Elements.Add(new ElementFact(name, start, end, sheet.EvidenceAt(EvidenceKind.Name, start, end, says)));
    }

    private static ConceptFact? FormBeside(FactSheet sheet, int start, int end) =>
        sheet.Concepts.Find(c => c.Concept.Kind == ConceptKind.Form && c.Concept.Id is not ("dopant" or "scrap" or "ore" or "catalyst")
            && ((c.Start >= end && c.Start <= end + 1) || (CharacterFolding.IsCjk(sheet.Reading.Lower[c.End - 1]) && c.End <= start && c.End >= start - 1)));

    private static bool IsBesideTotal(FactSheet sheet, int start, int end) =>
        sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Domain && ((c.Start >= end && c.Start <= end + 1) || (c.End <= start && c.End >= start - 1)));

    private static bool IsContained(FactSheet sheet, int start)
    {
        var before = sheet.Reading.Lower[..start].TrimEnd();
        var says = before.EndsWith("with", StringComparison.Ordinal) || before.EndsWith("containing", StringComparison.Ordinal) || before.EndsWith("contains", StringComparison.Ordinal)
            || before.EndsWith('含') || before.EndsWith("and", StringComparison.Ordinal) || before.EndsWith('+');
        return says && sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Material || string.Equals(c.Concept.Id, "alloy", StringComparison.Ordinal));
    }
}
