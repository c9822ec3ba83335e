using Screening.Core.Classification;
using Screening.Core.Facts.Formulas;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Tells the element from what else its word can be: a surname, a hotel, a brand. A bare name in such company, with no sign of chemistry
/// beside it, is no element.
/// </summary>
public sealed class HomographJudge : IFactExtractor
{
    private static readonly string[] CompanySuffixes =
        ["ltd", "limited", "gmbh", "inc", "llc", "llp", "corp", "corporation", "co., ltd", "co.,ltd", "co. ltd", "co ltd", "ag", "s.a", "s.r.l", "bv", "b.v", "plc", "pty", "pte", "holdings", "group", "technologies", "solutions", "consulting"];

    private const int LongestCompanyName = 12;

    private static readonly string[] CompanySuffixesZh = ["公司", "商贸", "贸易", "集团", "实业"];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        foreach (var element in sheet.Elements)
        {
            element.IsHomograph |= element.Start >= 0 && element.Kind == EvidenceKind.Name && (IsCompanyName(sheet, element) || IsOldNameAlone(sheet, element));
        }

        if (!sheet.Concepts.Exists(c => c.Concept.Kind == ConceptKind.Trap))
        {
            return;
        }

        var traps = sheet.Concepts.FindAll(c => c.Concept.Kind == ConceptKind.Trap && !Overlaps(sheet, c));
        if (traps.Count == 0)
        {
            return;
        }

        foreach (var element in sheet.Elements)
        {
            var bareName = element.Start >= 0 && element.Kind == EvidenceKind.Name
                && !element.Forms.Overlaps("oxide", "compound", "target", "alloy", "metal", "magnet", "crystal", "dopant", "powder", "ingot");
            var chemistry = sheet.Contents.Count > 0 || sheet.Substances.Count > 0 || sheet.Elements.Exists(e => e.Kind is EvidenceKind.Formula or EvidenceKind.Cas)
                || sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Material or ConceptKind.Domain);
            element.IsHomograph |= bareName && !chemistry && traps.Exists(t => !ItemParts.AreApart(sheet.Reading.Source, element.Evidence[0], t.Evidence));
        }
    }

    // "Terbium Ltd", "Yttrium GmbH": the name of a firm.
    private static bool IsCompanyName(FactSheet sheet, ElementFact element)
    {
        var after = sheet.Reading.Lower[element.End..].TrimStart(" ,");
        foreach (var suffix in CompanySuffixes)
        {
            if (after.StartsWith(suffix, StringComparison.Ordinal) && (after.Length == suffix.Length || !char.IsAsciiLetter(after[suffix.Length])))
            {
                return true;
            }
        }

        return IsChineseCompanyName(after);
    }

    // 铒丰商贸, 钇某科技有限公司
    private static bool IsChineseCompanyName(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, LongestCompanyName)];
        var blank = after.IndexOfAny(" ,;\n");
        after = blank < 0 ? after : after[..blank];
        foreach (var suffix in CompanySuffixesZh)
        {
            if (after.Contains(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Old names of the oxides are places, plants and brands too (Scandia, Samaria, Holmia): they count when the line says no other word, or
    // states a purity.
    private static bool IsOldNameAlone(FactSheet sheet, ElementFact element)
    {
        var name = sheet.Reading.Lower[element.Start..element.End];
        var isOxide = name is "scandia" or "samaria" or "holmia" or "europia" or "thulia" or "lutetia" or "lutecia" or "erbia" or "terbia";
        var isShort = name is "terbic" or "samaric" or "gado" or "gadolin" or "dysp" or "dyspr";
        return (isOxide || isShort) && !HasPurity(sheet, element) && !ChemicalCompany.IsBeside(sheet, element.Start, element.End, fewLetters: isOxide ? 0 : -1);
    }

    private static bool HasPurity(FactSheet sheet, ElementFact element)
    {
        var after = sheet.Reading.Lower[element.End..];
        return element.Evidence.Any(e => e.Kind == EvidenceKind.Composition) || after.Contains("pct", StringComparison.Ordinal) || after.Contains("percent", StringComparison.Ordinal);
    }

    private static bool Overlaps(FactSheet sheet, ConceptFact trap) =>
        sheet.Elements.Exists(e => e.Start < trap.End && trap.Start < e.End);
}
