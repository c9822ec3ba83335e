using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>
/// Takes a rule apart and says for each requirement whether the line meets it, and by what. The truth of a step is the evaluator's own: an
/// explanation never says otherwise than the verdict.
/// </summary>
public sealed class RuleExplainer(FactSheet sheet)
{
    private readonly ConditionEvaluator evaluator = new(sheet);

    /// <summary>The steps of a condition.</summary>
    public RuleStep Explain(Condition condition) => condition switch
    {
        AllOf all => Whole(all, RuleStepKind.All, new BilingualText("All of these:", "同时符合下列各项："), [.. all.Parts.Select(Explain)]),
        AnyOf any => Whole(any, RuleStepKind.Any, new BilingualText("One of these:", "符合下列任一项："), [.. any.Parts.Select(Explain)]),
        Not not => Whole(not, RuleStepKind.Not, new BilingualText("Not:", "不属于："), [Explain(not.Part)]),
        ElementIs element => Element(element),
        _ => Single(condition),
    };

    private RuleStep Whole(Condition condition, RuleStepKind kind, BilingualText requirement, IReadOnlyList<RuleStep> parts) =>
        new() { Requirement = requirement, Kind = kind, Truth = evaluator.Evaluate(condition).Truth, Parts = parts };

    private RuleStep Single(Condition condition)
    {
        var value = evaluator.Evaluate(condition);
        return new RuleStep
        {
            Requirement = new BilingualText(ConditionText.InEnglish(sheet.Edition, condition), ConditionText.InChinese(sheet.Edition, condition)),
            Kind = RuleStepKind.Plain, Truth = value.Truth, Evidence = value.Evidence, Missing = value.Missing,
            Remark = value.IsNearMiss ? new BilingualText("What is stated lies outside.", "所述数值不在该范围内。") : null,
        };
    }

    // An element's material is asked for in up to three steps: the element, its form, what it is together with.
    private RuleStep Element(ElementIs condition)
    {
        var whole = evaluator.Evaluate(condition);
        var facts = sheet.Elements.Where(f => string.Equals(f.Symbol, condition.Element, StringComparison.Ordinal)).ToList();
        var fact = facts.Where(f => f.Counts).MaxBy(f => Score(f, condition)) ?? facts.FirstOrDefault();
        var parts = new List<RuleStep> { Presence(condition.Element, fact) };
        if (condition.As.Count > 0)
        {
            parts.Add(Form(condition, fact));
        }

        parts.AddRange(condition.With.Select(symbol => Company(symbol, fact)));
        return parts.Count == 1
            ? parts[0] with { Truth = whole.Truth, Missing = whole.Missing }
            : new RuleStep
            {
                Requirement = new BilingualText("All of these:", "同时符合下列各项："), Kind = RuleStepKind.All, Truth = whole.Truth, Missing = whole.Missing, Parts = parts,
            };
    }

    private static int Score(ElementFact fact, ElementIs condition) =>
        (condition.As.Count == 0 || condition.As.Any(fact.Forms.Contains) ? 2 : 0) + (condition.With.All(fact.Partners.Contains) ? 1 : 0);

    private RuleStep Presence(string symbol, ElementFact? fact) => new()
    {
        Requirement = new BilingualText($"The goods are or hold {NameOf(symbol, "en")} ({symbol}).", $"货物为或含有{NameOf(symbol, "zh-Hans")}（{symbol}）。"),
        Kind = RuleStepKind.Plain,
        Truth = fact is not { Counts: true } ? Truth.False : fact.IsAlternative ? Truth.Unknown : Truth.True,
        Evidence = fact?.Evidence ?? [],
        Remark = fact switch
        {
            null => new BilingualText("The line does not name it.", "品名中未提及。"),
            { IsNegated: true } => new BilingualText("The line says that it is not in them.", "品名中说明不含。"),
            { IsHomograph: true } => new BilingualText("The word stands for something else here.", "该词在此另有所指。"),
            { IsAlternative: true } => new BilingualText("It is one of several rare earths named side by side.", "仅为并列提及的若干稀土之一。"),
            _ => null,
        },
    };

    private RuleStep Form(ElementIs condition, ElementFact? fact)
    {
        var isSo = fact is { Counts: true } && condition.As.Any(fact.Forms.Contains);
        var stated = fact is null ? [] : fact.Forms.Where(sheet.Edition.Concepts.ContainsKey).Select(f => sheet.Edition.Concepts[f].Title).ToList();
        return new RuleStep
        {
            Requirement = new BilingualText(
                $"Its form is {string.Join(" or ", condition.As.Select(f => TitleOf(f).En))}.", $"其形态为{string.Join("或", condition.As.Select(f => TitleOf(f).Zh))}。"),
            Kind = RuleStepKind.Plain,
            Truth = isSo ? Truth.True : Truth.False,
            Remark = stated.Count == 0
                ? new BilingualText("The line states no form.", "品名中未说明形态。")
                : new BilingualText($"Stated: {string.Join(", ", stated.Select(t => t.En))}.", $"所述形态：{string.Join("、", stated.Select(t => t.Zh))}。"),
        };
    }

    private RuleStep Company(string symbol, ElementFact? fact) => new()
    {
        Requirement = new BilingualText($"It is together with {NameOf(symbol, "en")} ({symbol}).", $"与{NameOf(symbol, "zh-Hans")}（{symbol}）共存。"),
        Kind = RuleStepKind.Plain,
        Truth = fact is { Counts: true } && fact.Partners.Contains(symbol) ? Truth.True : Truth.False,
        Remark = fact is { Partners.Count: > 0 }
            ? new BilingualText($"Named with it: {string.Join(", ", fact.Partners.Order(StringComparer.Ordinal))}.", $"与其同时提及：{string.Join("、", fact.Partners.Order(StringComparer.Ordinal))}。")
            : new BilingualText("The line names nothing with it.", "品名中未提及与其共存的元素。"),
    };

    private BilingualText TitleOf(string concept) =>
        sheet.Edition.Concepts.TryGetValue(concept, out var found) ? found.Title : new BilingualText(concept, concept);

    private string NameOf(string symbol, string language) =>
        sheet.Edition.Elements.TryGetValue(symbol, out var element)
            ? (element.Names.FirstOrDefault(n => string.Equals(n.Language, language, StringComparison.Ordinal)) ?? element.Names[0]).Text
            : symbol;
}
