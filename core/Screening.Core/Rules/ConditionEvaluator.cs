using Screening.Core.Chemistry;
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

    /// <summary>
    /// False only when the condition is false and no near miss, which shows by what the line does not name at all. Looks at a condition's
    /// parts in the cheapest way, so that most conditions are never evaluated.
    /// </summary>
    public bool MayHold(Condition condition)
    {
        switch (condition)
        {
            case AllOf all:
                for (var i = 0; i < all.Parts.Count; i++)
                {
                    if (!MayHold(all.Parts[i]))
                    {
                        return false;
                    }
                }

                return true;
            case AnyOf any:
                for (var i = 0; i < any.Parts.Count; i++)
                {
                    if (MayHold(any.Parts[i]))
                    {
                        return true;
                    }
                }

                return false;
            case ElementIs element:
                return focus is null ? FirstOf(element) is not null : Matches(element, focus);
            case Names names:
                return sheet.HasConcept(names.Concept) && NamesOf(names, null);
            case IsSubstance substance:
                return sheet.Substances.Exists(s => Matches(substance, s));
            case TariffCodeIs:
                return sheet.TariffDigits is not null;
            default:
                return true;
        }
    }

    private Evaluation EvaluateAll(AllOf all)
    {
        var truth = Truth.True;
        var evidence = new List<Evidence>();
        List<MissingFact>? missing = null;
        var falses = 0;
        var near = true;
        for (var i = 0; i < all.Parts.Count; i++)
        {
            var value = Evaluate(all.Parts[i]);
            truth = (Truth)Math.Min((int)truth, (int)value.Truth);
            evidence.AddRange(value.Evidence);
            if (value.Missing.Count > 0)
            {
                (missing ??= []).AddRange(value.Missing);
            }

            if (value.Truth == Truth.False)
            {
                falses++;
                near &= value.IsNearMiss;
            }
        }

        return new Evaluation
        {
            Truth = truth, Evidence = EvidenceOrder.Distinct(evidence), Missing = truth == Truth.Unknown ? missing ?? [] : [],
            IsNearMiss = truth == Truth.False && falses > 0 && near && evidence.Count > 0,
        };
    }

    private Evaluation EvaluateAny(AnyOf any)
    {
        var values = new Evaluation[any.Parts.Count];
        var truth = Truth.False;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(any.Parts[i]);
            truth = (Truth)Math.Max((int)truth, (int)values[i].Truth);
        }

        var near = truth == Truth.False && Array.Exists(values, v => v.IsNearMiss);
        return new Evaluation
        {
            Truth = truth,
            Evidence = truth == Truth.False && !near ? [] : EvidenceOrder.Distinct(Join(values, truth, v => v.Evidence)),
            Missing = truth == Truth.Unknown ? Join(values, truth, v => v.Missing) : [],
            IsNearMiss = near,
        };
    }

    private static List<T> Join<T>(Evaluation[] values, Truth truth, Func<Evaluation, IReadOnlyList<T>> part)
    {
        var joint = new List<T>();
        foreach (var value in values)
        {
            if (value.Truth == truth)
            {
                joint.AddRange(part(value));
            }
        }

        return joint;
    }

    private static Evaluation Negate(Evaluation value) => value with
    {
        Truth = (Truth)(2 - (int)value.Truth),
        Evidence = value.Truth == Truth.True ? value.Evidence : [],
        IsNearMiss = false,
    };

    private Evaluation EvaluateElement(ElementIs condition)
    {
        var fact = focus is null ? FirstOf(condition) : Matches(condition, focus) ? focus : null;
        if (fact is null)
        {
            return Evaluation.No;
        }

        return fact.IsAlternative
            ? Evaluation.Open(sheet.Questions.WhichElement(fact.Symbol), fact.Evidence)
            : Evaluation.Yes(fact.Evidence);
    }

    private ElementFact? FirstOf(ElementIs condition)
    {
        foreach (var fact in sheet.Elements)
        {
            if (Matches(condition, fact))
            {
                return fact;
            }
        }

        return null;
    }

    private static bool Matches(ElementIs condition, ElementFact fact) =>
        fact.Counts && string.Equals(fact.Symbol, condition.Element, StringComparison.Ordinal)
        && (condition.As.Count == 0 || HasOne(fact.Forms, condition.As)) && HasAll(fact.Partners, condition.With);

    private static bool HasOne(FormSet forms, IReadOnlyList<string> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (forms.Contains(ids[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAll(ElementSet partners, IReadOnlyList<string> symbols)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            if (!partners.Contains(symbols[i]))
            {
                return false;
            }
        }

        return true;
    }

    private Evaluation EvaluateNames(Names condition)
    {
        if (!sheet.HasConcept(condition.Concept))
        {
            return Evaluation.No;
        }

        var evidence = new List<Evidence>();
        return NamesOf(condition, evidence) ? Evaluation.Yes(EvidenceOrder.Distinct(evidence)) : Evaluation.No;
    }

    // Whether the line names the concept in a role that counts; adds what it names it with, where that is asked for.
    private bool NamesOf(Names condition, List<Evidence>? evidence)
    {
        var any = false;
        foreach (var fact in sheet.Concepts)
        {
            if (fact.IsNegated || !sheet.Is(fact.Concept, condition.Concept)
                || (fact.Concept.Kind == ConceptKind.Product ? fact.Role != ConceptRole.Goods : fact.Role is ConceptRole.Purpose or ConceptRole.Part))
            {
                continue;
            }

            any = true;
            evidence?.Add(fact.Evidence);
        }

        return any;
    }

    private Evaluation EvaluateSubstance(IsSubstance condition)
    {
        var evidence = sheet.Substances.Where(s => Matches(condition, s)).Select(s => s.Evidence).ToList();
        return evidence.Count > 0 ? Evaluation.Yes(EvidenceOrder.Distinct(evidence)) : Evaluation.No;
    }

    private static bool Matches(IsSubstance condition, SubstanceFact fact) =>
        !fact.IsNegated && string.Equals(fact.Substance.Id, condition.Substance, StringComparison.Ordinal);

    private Evaluation EvaluateTariff(TariffCodeIs condition) =>
        sheet.TariffDigits is { } digits && condition.Codes.Any(c => digits.StartsWith(c, StringComparison.Ordinal))
            ? Evaluation.Yes(FactSheet.EvidenceIn("hs", sheet.Line.TariffCode!, EvidenceKind.TariffCode, "declared tariff code"))
            : Evaluation.No;
}
