using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>
/// Evaluates the edition's conditions on the facts of one line. With a focus, conditions on elements look at that one material only, so
/// that each material of a line finds its own entry.
/// </summary>
public sealed class ConditionEvaluator(FactSheet sheet, ElementFact? focus = null)
{
    /// <summary>The value of a condition.</summary>
    public Evaluation Evaluate(Condition condition) => condition switch
    {
        AllOf all => EvaluateAll(all),
        AnyOf any => EvaluateAny(any),
        Not not => Negate(Evaluate(not.Part)),
        ElementIs element => EvaluateElement(element),
        Contains contains => ContentCondition.Evaluate(sheet, contains),
        Names names => EvaluateNames(names),
        ServesPurpose purpose => PurposeCondition.Evaluate(sheet, purpose),
        IsSubstance substance => EvaluateSubstance(substance),
        ParameterIn parameter => ParameterCondition.Evaluate(sheet, parameter),
        SizeIn size => ParameterCondition.Evaluate(sheet, size),
        TariffCodeIs tariff => EvaluateTariff(tariff),
        MustAsk ask => Evaluation.Open(new MissingFact(ask.Fact, ask.Question)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "A condition of no known kind."),
    };

    private Evaluation EvaluateAll(AllOf all)
    {
        var truth = Truth.True;
        var evidence = new List<Evidence>();
        var missing = new List<MissingFact>();
        var falses = 0;
        var near = true;
        foreach (var part in all.Parts)
        {
            var value = Evaluate(part);
            truth = (Truth)Math.Min((int)truth, (int)value.Truth);
            evidence.AddRange(value.Evidence);
            missing.AddRange(value.Missing);
            if (value.Truth == Truth.False)
            {
                falses++;
                near &= value.IsNearMiss;
            }
        }

        return new Evaluation
        {
            Truth = truth, Evidence = Distinct(evidence), Missing = truth == Truth.Unknown ? missing : [],
            IsNearMiss = truth == Truth.False && falses > 0 && near && evidence.Count > 0,
        };
    }

    private Evaluation EvaluateAny(AnyOf any)
    {
        var values = any.Parts.Select(Evaluate).ToList();
        var truth = values.Max(v => v.Truth);
        var chosen = values.Where(v => v.Truth == truth).ToList();
        return new Evaluation
        {
            Truth = truth,
            Evidence = truth == Truth.False && !chosen.Exists(v => v.IsNearMiss) ? [] : Distinct(chosen.SelectMany(v => v.Evidence)),
            Missing = truth == Truth.Unknown ? [.. chosen.SelectMany(v => v.Missing)] : [],
            IsNearMiss = truth == Truth.False && chosen.Exists(v => v.IsNearMiss),
        };
    }

    private static Evaluation Negate(Evaluation value) => value with
    {
        Truth = (Truth)(2 - (int)value.Truth),
        Evidence = value.Truth == Truth.True ? value.Evidence : [],
        IsNearMiss = false,
    };

    private Evaluation EvaluateElement(ElementIs condition)
    {
        foreach (var fact in focus is null ? sheet.Elements : [focus])
        {
            var matches = fact.Counts && string.Equals(fact.Symbol, condition.Element, StringComparison.Ordinal)
                && (condition.As.Count == 0 || condition.As.Any(fact.Forms.Contains))
                && condition.With.All(fact.Partners.Contains);
            if (!matches)
            {
                continue;
            }

            return fact.IsAlternative
                ? Evaluation.Open(Questions.WhichElement(sheet.Edition, fact.Symbol), fact.Evidence)
                : Evaluation.Yes(fact.Evidence);
        }

        return Evaluation.No;
    }

    private Evaluation EvaluateNames(Names condition)
    {
        var evidence = sheet.Concepts
            .Where(c => !c.IsNegated && sheet.Is(c.Concept, condition.Concept) && (c.Concept.Kind == ConceptKind.Product ? c.Role == ConceptRole.Goods : c.Role != ConceptRole.Purpose))
            .Select(c => c.Evidence).ToList();
        return evidence.Count > 0 ? Evaluation.Yes(Distinct(evidence)) : Evaluation.No;
    }

    private Evaluation EvaluateSubstance(IsSubstance condition)
    {
        var evidence = sheet.Substances
            .Where(s => !s.IsNegated && string.Equals(s.Substance.Id, condition.Substance, StringComparison.Ordinal))
            .Select(s => s.Evidence).ToList();
        return evidence.Count > 0 ? Evaluation.Yes(Distinct(evidence)) : Evaluation.No;
    }

    private Evaluation EvaluateTariff(TariffCodeIs condition) =>
        sheet.TariffDigits is { } digits && condition.Codes.Any(c => digits.StartsWith(c, StringComparison.Ordinal))
            ? Evaluation.Yes(FactSheet.EvidenceIn("hs", sheet.Line.TariffCode!, EvidenceKind.TariffCode, "declared tariff code"))
            : Evaluation.No;

    private static List<Evidence> Distinct(IEnumerable<Evidence> evidence) => [.. evidence.Distinct()];
}
