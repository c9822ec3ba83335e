using Screening.Core.Chemistry;
using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>
/// Tells by the things that a line names which of many conditions can hold at all: a bit for each condition, set by any of the things
/// that one of its parts cannot do without. What is left is looked at by <see cref="ConditionEvaluator.MayHold"/>.
/// </summary>
internal sealed class ConditionIndex
{
    private readonly ulong[] always;
    private readonly ulong[] byTariffCode;
    private readonly ulong[]?[] byConcept;
    private readonly ulong[]?[] byElement = new ulong[]?[128];
    private readonly Dictionary<string, ulong[]> bySubstance = new(StringComparer.Ordinal);

    public ConditionIndex(ConceptTree tree, IReadOnlyList<Condition> conditions)
    {
        Words = Math.Max(1, (conditions.Count + 63) / 64);
        always = new ulong[Words];
        byTariffCode = new ulong[Words];
        byConcept = new ulong[]?[tree.Count];
        for (var i = 0; i < conditions.Count; i++)
        {
            var needs = NeedsOf(conditions[i]);
            if (needs is null)
            {
                Set(always, i);
                continue;
            }

            foreach (var need in needs)
            {
                Put(tree, need, i);
            }
        }
    }

    /// <summary>Length of the set of bits in words of 64.</summary>
    public int Words { get; }

    /// <summary>The conditions that may hold of a line, one bit each by their place in the list.</summary>
    public void Find(FactSheet sheet, Span<ulong> found)
    {
        always.CopyTo(found);
        foreach (var element in sheet.Elements)
        {
            if (element.Counts)
            {
                Add(found, byElement[element.Number]);
            }
        }

        foreach (var concept in sheet.Concepts)
        {
            if (!concept.IsNegated)
            {
                foreach (var number in sheet.Tree.WiderNumbersOf(concept.Concept))
                {
                    Add(found, byConcept[number]);
                }
            }
        }

        foreach (var substance in sheet.Substances)
        {
            if (!substance.IsNegated)
            {
                Add(found, bySubstance.GetValueOrDefault(substance.Substance.Id));
            }
        }

        Add(found, sheet.TariffDigits is null ? null : byTariffCode);
    }

    // Plain conditions of which one must hold for the whole to be more than false; null where there are none such.
    private static List<Condition>? NeedsOf(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Select(NeedsOf).Where(n => n is not null).MinBy(n => n!.Count),
        AnyOf any => any.Parts.Select(NeedsOf).ToList() is var parts && parts.Contains(null) ? null : [.. parts.SelectMany(n => n!)],
        ElementIs or Names or IsSubstance or TariffCodeIs => [condition],
        _ => null,
    };

    private void Put(ConceptTree tree, Condition need, int condition)
    {
        switch (need)
        {
            case ElementIs element:
                Set(byElement[PeriodicTable.NumberOf(element.Element)] ??= new ulong[Words], condition);
                break;
            case Names names when tree.NumberOf(names.Concept) is >= 0 and var number:
                Set(byConcept[number] ??= new ulong[Words], condition);
                break;
            case IsSubstance substance:
                if (!bySubstance.TryGetValue(substance.Substance, out var bits))
                {
                    bySubstance.Add(substance.Substance, bits = new ulong[Words]);
                }

                Set(bits, condition);
                break;
            case TariffCodeIs:
                Set(byTariffCode, condition);
                break;
        }
    }

    private static void Set(ulong[] bits, int at) => bits[at >> 6] |= 1ul << at;

    private static void Add(Span<ulong> found, ulong[]? bits)
    {
        if (bits is null)
        {
            return;
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] |= bits[i];
        }
    }
}
