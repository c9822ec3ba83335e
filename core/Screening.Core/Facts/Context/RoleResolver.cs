using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Tells what the line is about from what it is for and what is in it: "magnets for motors" are magnets, "motor with magnets" is a motor,
/// "rotor magnets" are magnets, 电机磁钢 is 磁钢, 磁钢电机 is 电机.
/// </summary>
public sealed class RoleResolver : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        foreach (var concept in sheet.Concepts)
        {
            if (concept.Start >= 0 && (concept.Concept.Kind == ConceptKind.Product || concept.Concept.Id is "phosphor" or "catalyst" or "fccCatalyst" or "polishingPowder"))
            {
                concept.Role = RoleOf(sheet, concept);
            }
        }
    }

    private static ConceptRole RoleOf(FactSheet sheet, ConceptFact product)
    {
        var lower = sheet.Reading.Lower;
        var before = lower[..product.Start];
        if (PurposeWords.Govern(before) || PurposeWords.IsSource(before) || PurposeWords.Follow(lower[product.End..]))
        {
            return ConceptRole.Purpose;
        }

        var material = sheet.Concepts.Find(c =>
            c.Start >= product.End && !c.IsNegated && c.Concept.Kind is ConceptKind.Material or ConceptKind.Form
            && (sheet.Is(c.Concept, "magnet") || c.Concept.Kind == ConceptKind.Material || sheet.Is(c.Concept, "powder") || sheet.Is(c.Concept, "target")));
        if (material is not null && IsAdjacent(lower[product.End..material.Start]))
        {
            return IsMouldedProduct(sheet, product, material) ? ConceptRole.Goods : ConceptRole.Modifier;
        }

        return product.Concept.Kind == ConceptKind.Product && IsFollowedByMaterial(sheet, product) ? ConceptRole.Modifier : ConceptRole.Goods;
    }

    // 传感器 钐钴磁体 注塑: fields of a declaration, of which one says that the sensor is moulded (FAQ V); not 传感器注塑钐钴磁体.
    private static bool IsMouldedProduct(FactSheet sheet, ConceptFact product, ConceptFact material) =>
        material.Start > product.End && sheet.Concepts.Exists(c => c.Concept.Id is "moulded" && c.Start > material.End);

    // "spark plug electrode wire", "motor grade NdPr alloy": a raw shape a word or two behind the product is what the goods are.
    private static bool IsFollowedByMaterial(FactSheet sheet, ConceptFact product) => sheet.Concepts.Exists(c =>
        c.Start > product.End && c.Concept.Kind == ConceptKind.Form && (c.Concept.Id is "ingot" or "powder" or "alloy" or "metal" or "target" or "oxide")
        && IsShortGap(sheet.Reading.Lower[product.End..c.Start]));

    private static bool IsShortGap(ReadOnlySpan<char> gap) =>
        gap.Length <= 24 && PurposeWords.CountWords(gap) <= 1 && gap.IndexOfAny(",;(\n") < 0 && !gap.Contains("with", StringComparison.Ordinal);

    private static bool IsAdjacent(ReadOnlySpan<char> gap)
    {
        foreach (var unit in gap)
        {
            if (!TermWalk.IsSeparator(unit) || unit == '\n')
            {
                return false;
            }
        }

        return true;
    }
}
