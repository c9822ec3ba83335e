using Screening.Core.Quantities;

namespace Screening.Core.Lists;

/// <summary>Conditions in words, for people who review the list.</summary>
public static class ConditionText
{
    /// <summary>A condition as an English phrase.</summary>
    public static string InEnglish(Edition edition, Condition condition) => condition switch
    {
        AllOf all => string.Join("; and ", all.Parts.Select(p => InEnglish(edition, p))),
        AnyOf any => $"any of ({string.Join("; ", any.Parts.Select(p => InEnglish(edition, p)))})",
        Not not => $"not ({InEnglish(edition, not.Part)})",
        ElementIs element => Material(edition, element),
        Contains contains => $"it holds {NameOf(edition, contains.Element)}",
        Names names => TitleOf(edition, names.Concept),
        ServesPurpose purpose => $"for {TitleOf(edition, purpose.Purpose)}{(purpose.Presumed ? " (presumed unless another use is stated)" : string.Empty)}",
        IsSubstance substance => edition.Substances.TryGetValue(substance.Substance, out var s) ? $"{s.Names[0].Text} (CAS {s.Cas})" : substance.Substance,
        ParameterIn parameter => $"{ParameterTitle(edition, parameter).En} {QuantityText.InEnglish(parameter.Window)}",
        SizeIn size => $"diameter {QuantityText.InEnglish(size.Diameter)}, length {QuantityText.InEnglish(size.Length)}",
        TariffCodeIs tariff => $"declared under {string.Join(", ", tariff.Codes)}",
        MustAsk ask => $"by answer to: {ask.Question.En}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "A condition of no known kind."),
    };

    private static string Material(Edition edition, ElementIs element)
    {
        var forms = element.As.Count == 0 ? "any form" : string.Join(" or ", element.As.Select(f => TitleOf(edition, f)));
        var with = element.With.Count == 0 ? string.Empty : $" with {string.Join(" and ", element.With.Select(s => NameOf(edition, s)))}";
        return $"{NameOf(edition, element.Element)} as {forms}{with}";
    }

    /// <summary>What a parameter is called: by the word of the vocabulary that has its name, else by the first that stands beside its value.</summary>
    internal static BilingualText ParameterTitle(Edition edition, ParameterIn parameter) =>
        edition.Concepts.TryGetValue(parameter.Parameter, out var own) ? own.Title
        : parameter.Labels.Count > 0 && edition.Concepts.TryGetValue(parameter.Labels[0], out var label) ? label.Title
        : new BilingualText(parameter.Parameter, parameter.Parameter);

    private static string NameOf(Edition edition, string symbol) =>
        edition.Elements.TryGetValue(symbol, out var element) ? element.Names[0].Text : symbol;

    private static string TitleOf(Edition edition, string concept) =>
        edition.Concepts.TryGetValue(concept, out var found) ? found.Title.En : concept;

    /// <summary>A condition as a Chinese phrase (simplified). Names that stand in the list in no Chinese are given as they are.</summary>
    public static string InChinese(Edition edition, Condition condition) => condition switch
    {
        AllOf all => string.Join("；且", all.Parts.Select(p => InChinese(edition, p))),
        AnyOf any => $"符合任一（{string.Join("；", any.Parts.Select(p => InChinese(edition, p)))}）",
        Not not => $"非（{InChinese(edition, not.Part)}）",
        ElementIs element => MaterialZh(edition, element),
        Contains contains => $"含{ChineseNameOf(edition, contains.Element)}",
        Names names => ChineseTitleOf(edition, names.Concept),
        ServesPurpose purpose => $"用于{ChineseTitleOf(edition, purpose.Purpose)}{(purpose.Presumed ? "（未说明其他用途时推定）" : string.Empty)}",
        IsSubstance substance => edition.Substances.TryGetValue(substance.Substance, out var s) ? $"{Chinese(s.Names)}（CAS {s.Cas}）" : substance.Substance,
        ParameterIn parameter => $"{ParameterTitle(edition, parameter).Zh}{QuantityText.InChinese(parameter.Window)}",
        SizeIn size => $"直径{QuantityText.InChinese(size.Diameter)}，且长度{QuantityText.InChinese(size.Length)}",
        TariffCodeIs tariff => $"申报税号为{string.Join("、", tariff.Codes)}",
        MustAsk ask => $"须询问：{ask.Question.Zh}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "A condition of no known kind."),
    };

    private static string MaterialZh(Edition edition, ElementIs element)
    {
        var forms = element.As.Count == 0 ? "任何形态" : string.Join("或", element.As.Select(f => ChineseTitleOf(edition, f)));
        var with = element.With.Count == 0 ? string.Empty : $"，并含{string.Join("和", element.With.Select(s => ChineseNameOf(edition, s)))}";
        return $"{ChineseNameOf(edition, element.Element)}（{forms}{with}）";
    }

    private static string ChineseNameOf(Edition edition, string symbol) =>
        edition.Elements.TryGetValue(symbol, out var element) ? Chinese(element.Names) : symbol;

    private static string ChineseTitleOf(Edition edition, string concept) =>
        edition.Concepts.TryGetValue(concept, out var found) ? found.Title.Zh : concept;

    private static string Chinese(IReadOnlyList<Name> names) =>
        (names.FirstOrDefault(n => n.Language.StartsWith("zh", StringComparison.Ordinal)) ?? names[0]).Text;
}
