using Screening.Core.Classification;
using Screening.Core.Facts.Formulas;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Trade names that are letters and digits (P507, WE43) or three capitals (LSO, YIG) are also type codes and initials of other things:
/// beside a machine, a product or words nobody knows they count only in company that fits them.
/// </summary>
public sealed class TradeCodeJudge : IFactExtractor
{
    // Letters that a line of one grade or one host may have besides: rod 4x80, bar.
    private const int FewLetters = 5;

    private static readonly string[] MaterialCompany =
    [
        "crystal", "scintill", "substrate", "wafer", "film", "sphere", "laser", "optic", "epitax", "faraday", "garnet", "boule", "array", "pixel", "alloy", "billet", "casting", "extru",
        "forging", "forged", "plate", "bar", "rod", "sheet", "tube", "magnes", "ams ", "astm", "aerospace", "powder", "晶", "闪烁", "合金", "棒", "板", "锭", "铸", "型材", "衬底", "粉",
    ];

    private static readonly string[] Company =
    [
        "extract", "solvent", "acid", "ester", "amine", "drum", "ibc", "chemical", "reagent", "phosph", "phosphin", "kg", "ton", "litre", "liter", "cas", "%", "purity", "mixture",
        "diluent", "kerosene", "萃取", "溶剂", "酸", "酯", "胺", "桶", "公斤", "吨", "试剂", "药剂",
    ];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        sheet.Concepts.RemoveAll(c => IsInitials(sheet, c) && !HasMaterialCompany(sheet, c));
        sheet.Elements.RemoveAll(e => e.Kind == EvidenceKind.Name && e.Start >= 0 && IsGradeCode(sheet.PlainAt(e.Start, e.End)) && !sheet.Concepts.Exists(c => c.Evidence == e.Evidence[0]));
        for (var i = sheet.Substances.Count - 1; i >= 0; i--)
        {
            var substance = sheet.Substances[i];
            if (substance.Evidence.Kind == EvidenceKind.Name && IsCode(sheet.PlainAt(substance.Start, substance.End)) && !HasCompany(sheet, substance))
            {
                sheet.Substances.RemoveAt(i);
            }
        }
    }

    // Hosts and scintillators by their initials, alloys by their grade.
    private static bool IsInitials(FactSheet sheet, ConceptFact concept) =>
        concept.Concept.Kind == ConceptKind.Material && concept.Evidence.Kind == EvidenceKind.Name
        && (sheet.Is(concept.Concept, "garnetHost") || sheet.Is(concept.Concept, "alloyGrade"))
        && (IsGradeCode(sheet.PlainAt(concept.Start, concept.End)) || IsCapitals(sheet.PlainAt(concept.Start, concept.End)));

    private static bool IsCapitals(ReadOnlySpan<char> name) => name.Length is 3 or 4 && !name.ContainsAnyExceptInRange('A', 'Z');

    private static bool IsGradeCode(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return name.Length is >= 3 and <= 7 && name.ContainsAnyInRange('0', '9');
    }

    private static bool HasMaterialCompany(FactSheet sheet, ConceptFact code)
    {
        if (ChemicalCompany.IsBeside(sheet, code.Start, code.End, FewLetters))
        {
            return true;
        }

        var lower = sheet.Reading.Lower;
        foreach (var word in MaterialCompany)
        {
            if (lower.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return (code.Start > 0 && lower[code.Start - 1] is ':') || (code.End < lower.Length && lower[code.End] is ':' or '(');
    }

    private static bool IsCode(ReadOnlySpan<char> name) => name.Length is 4 or 5 && char.IsAsciiLetter(name[0]) && !name[^3..].ContainsAnyExceptInRange('0', '9');

    private static bool HasCompany(FactSheet sheet, SubstanceFact substance)
    {
        var lower = sheet.Reading.Lower;
        foreach (var word in Company)
        {
            if (lower.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        if (sheet.Concepts.Exists(c => sheet.Is(c.Concept, "rareEarth") || c.Concept.Id is "rareEarthDomain" or "nonFerrousRefining"))
        {
            return true;
        }

        return !sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Product or ConceptKind.Equipment or ConceptKind.Trap)
            && ChemicalCompany.LettersOutside(sheet, substance.Start, substance.End) <= 2;
    }
}
