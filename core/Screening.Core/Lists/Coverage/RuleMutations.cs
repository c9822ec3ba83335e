using Screening.Core.Quantities;

namespace Screening.Core.Lists.Coverage;

/// <summary>Changes one thing of a rule at a time.</summary>
internal static class RuleMutations
{
    /// <summary>All mutants of a rule, the missing rule first.</summary>
    public static IEnumerable<RuleMutant> Of(Condition rule) => Inside(rule).Prepend(new RuleMutant("the rule removed", null));

    private static IEnumerable<RuleMutant> Inside(Condition rule)
    {
        // A question stays open whichever way it is asked.
        if (rule is not MustAsk)
        {
            yield return new RuleMutant($"negated: {Name(rule)}", new Not(rule));
        }

        foreach (var mutant in Own(rule))
        {
            yield return mutant;
        }
    }

    private static IEnumerable<RuleMutant> Own(Condition rule) => rule switch
    {
        AllOf all => Parts(all.Parts, parts => new AllOf(parts)).Append(new RuleMutant("all of turned into any of", new AnyOf(all.Parts))),
        AnyOf any => Parts(any.Parts, parts => new AnyOf(parts)),
        Not not => Inside(not.Part).Select(m => m with { Rule = m.Rule is null ? null : new Not(m.Rule) }),
        ElementIs element => OfElement(element),
        ServesPurpose { Presumed: true } purpose => [new RuleMutant($"the purpose {purpose.Purpose} no longer presumed", purpose with { Presumed = false })],
        ParameterIn parameter => OfWindow(parameter.Parameter, parameter.Window, w => parameter with { Window = w }),
        SizeIn size => OfWindow("diameter", size.Diameter, w => size with { Diameter = w }).Concat(OfWindow("length", size.Length, w => size with { Length = w })),
        _ => [],
    };

    // Each part removed, and each part changed in itself.
    private static IEnumerable<RuleMutant> Parts(IReadOnlyList<Condition> parts, Func<IReadOnlyList<Condition>, Condition> whole)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var at = i;
            if (parts.Count > 1)
            {
                yield return new RuleMutant($"removed: {Name(parts[at])}", whole([.. parts.Where((_, j) => j != at)]));
            }

            foreach (var mutant in Inside(parts[at]))
            {
                yield return mutant with { Rule = whole([.. parts.Select((p, j) => j == at ? mutant.Rule! : p)]) };
            }
        }
    }

    private static IEnumerable<RuleMutant> OfElement(ElementIs element)
    {
        // Promethium: an element that no entry names.
        yield return new RuleMutant($"{element.Element} changed to Pm", element with { Element = "Pm" });
        foreach (var form in element.As)
        {
            yield return new RuleMutant($"{element.Element}: the form {form} removed", element with { As = [.. element.As.Where(f => f != form)] });
        }

        foreach (var partner in element.With)
        {
            yield return new RuleMutant($"{element.Element}: the partner {partner} removed", element with { With = [.. element.With.Where(w => w != partner)] });
        }
    }

    // A bound moved so that a value on it falls out, or one just beside it falls in.
    private static IEnumerable<RuleMutant> OfWindow(string name, QuantityWindow window, Func<QuantityWindow, Condition> with)
    {
        if (window.Min is { } min)
        {
            // No text states less than nothing.
            if (min > 0)
            {
                yield return new RuleMutant($"{name}: lower bound removed", with(window with { Min = null }));
            }

            yield return new RuleMutant($"{name}: lower bound {(window.MinInclusive ? "excluded" : "included")}", with(window with { MinInclusive = !window.MinInclusive }));
            yield return new RuleMutant($"{name}: lower bound doubled", with(window with { Min = min == 0 ? 1 : min + Math.Abs(min) }));
        }

        if (window.Max is { } max)
        {
            yield return new RuleMutant($"{name}: upper bound removed", with(window with { Max = null }));
            yield return new RuleMutant($"{name}: upper bound {(window.MaxInclusive ? "excluded" : "included")}", with(window with { MaxInclusive = !window.MaxInclusive }));
            yield return new RuleMutant($"{name}: upper bound halved", with(window with { Max = max / 2 }));
        }
    }

    private static string Name(Condition condition) => condition switch
    {
        AllOf => "all of",
        AnyOf => "any of",
        Not not => $"not {Name(not.Part)}",
        ElementIs element => $"{element.Element} as {string.Join('/', element.As.DefaultIfEmpty("any form"))}",
        Contains contains => $"holds {contains.Element}",
        Names names => names.Concept,
        ServesPurpose purpose => $"for {purpose.Purpose}",
        IsSubstance substance => $"substance {substance.Substance}",
        ParameterIn parameter => parameter.Parameter,
        SizeIn => "size",
        TariffCodeIs => "tariff code",
        MustAsk ask => $"question {ask.Fact}",
        _ => condition.GetType().Name,
    };
}
