using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Trade names that are a letter and digits (P507, N235) are also type codes of other things: beside a machine, a product or words nobody
/// knows they count only in chemical company.
/// </summary>
public sealed class TradeCodeJudge : IFactExtractor
{
    private const int AloneLength = 14;

    private static readonly string[] Company =
    [
        "extract", "solvent", "acid", "ester", "amine", "drum", "ibc", "chemical", "reagent", "phosph", "phosphin", "kg", "ton", "litre", "liter", "cas", "%", "purity", "mixture",
        "diluent", "kerosene", "萃取", "溶剂", "酸", "酯", "胺", "桶", "公斤", "吨", "试剂", "药剂",
    ];

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        for (var i = sheet.Substances.Count - 1; i >= 0; i--)
        {
            var substance = sheet.Substances[i];
            if (substance.Evidence.Kind == EvidenceKind.Name && IsCode(substance.Evidence.Text) && !HasCompany(sheet, substance))
            {
                sheet.Substances.RemoveAt(i);
            }
        }
    }

    private static bool IsCode(string name) => name.Length is 4 or 5 && char.IsAsciiLetter(name[0]) && name[^3..].All(char.IsAsciiDigit);

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

        return sheet.Reading.Length <= AloneLength && !sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Product or ConceptKind.Equipment or ConceptKind.Trap)
            && CountLetters(lower, substance) <= 2;
    }

    private static int CountLetters(ReadOnlySpan<char> lower, SubstanceFact substance)
    {
        var letters = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            letters += (i < substance.Start || i >= substance.End) && char.IsLetter(lower[i]) ? 1 : 0;
        }

        return letters;
    }
}
