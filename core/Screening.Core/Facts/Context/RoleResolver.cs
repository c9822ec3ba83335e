using Screening.Core.Lists;
using Screening.Core.Text;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Tells what the line is about from what it is for and what is in it: "magnets for motors" are magnets, "motor with magnets" is a motor,
/// "rotor magnets" are magnets, 电机磁钢 is 磁钢, 磁钢电机 is 电机.
/// </summary>
public sealed class RoleResolver : IFactExtractor
{
    private static readonly string[] PurposeWords =
    [
        "for", "used in", "for use in", "used for", "suitable for", "intended for", "to be used in", "applied in", "application", "applications", "fur", "für", "pour", "para",
    ];

    private static readonly string[] PurposeWordsZh = ["用于", "适用于", "供", "应用于", "用途", "用在", "制造", "生产"];

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
        if (IsPurpose(before))
        {
            return ConceptRole.Purpose;
        }

        var after = lower[product.End..];
        if (after.StartsWith("原料", StringComparison.Ordinal) || after.TrimStart().StartsWith("raw material", StringComparison.Ordinal) || after.TrimStart().StartsWith("precursor", StringComparison.Ordinal))
        {
            return ConceptRole.Purpose;
        }

        if (after.StartsWith("用", StringComparison.Ordinal) || after.StartsWith("专用", StringComparison.Ordinal) || after.TrimStart().StartsWith("用", StringComparison.Ordinal))
        {
            return ConceptRole.Purpose;
        }

        var material = sheet.Concepts.Find(c =>
            c.Start >= product.End && !c.IsNegated && c.Concept.Kind is ConceptKind.Material or ConceptKind.Form
            && (sheet.Is(c.Concept, "magnet") || c.Concept.Kind == ConceptKind.Material || sheet.Is(c.Concept, "powder") || sheet.Is(c.Concept, "target")));
        if (material is not null && IsAdjacent(lower[product.End..material.Start]))
        {
            return ConceptRole.Modifier;
        }

        return product.Concept.Kind == ConceptKind.Product && IsFollowedByMaterial(sheet, product) ? ConceptRole.Modifier : ConceptRole.Goods;
    }

    // "spark plug electrode wire", "motor grade NdPr alloy": a raw shape a word or two behind the product is what the goods are.
    private static bool IsFollowedByMaterial(FactSheet sheet, ConceptFact product) => sheet.Concepts.Exists(c =>
        c.Start > product.End && c.Concept.Kind == ConceptKind.Form && (c.Concept.Id is "ingot" or "powder" or "alloy" or "metal" or "target" or "oxide")
        && IsShortGap(sheet.Reading.Lower[product.End..c.Start]));

    private static bool IsShortGap(ReadOnlySpan<char> gap) =>
        gap.Length <= 24 && CountWords(gap) <= 1 && gap.IndexOfAny(",;(\n") < 0 && !gap.Contains("with", StringComparison.Ordinal);

    // The purpose word may stand a few words off: "for high-speed motor".
    private static bool IsPurpose(ReadOnlySpan<char> before)
    {
        foreach (var word in PurposeWordsZh)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - word.Length <= 12 && before[at..].IndexOfAny(";,\n") < 0)
            {
                return true;
            }
        }

        var trimmed = before.TrimEnd();
        foreach (var word in PurposeWords)
        {
            var at = trimmed.LastIndexOf(word, StringComparison.Ordinal);
            var isWord = at >= 0 && (at == 0 || !char.IsAsciiLetter(trimmed[at - 1]))
                && (at + word.Length == trimmed.Length || !char.IsAsciiLetter(trimmed[at + word.Length]));
            if (isWord && at > 0 && CountWords(trimmed[(at + word.Length)..]) <= 3 && trimmed[at..].IndexOfAny(";\n") < 0)
            {
                return true;
            }
        }

        return false;
    }

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

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = char.IsAsciiLetterOrDigit(unit);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }
}
