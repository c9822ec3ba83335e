using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Facts;
using Screening.Core.Lists;

namespace Screening.Core.Rules;

/// <summary>Whether the goods serve a purpose that is part of the item.</summary>
internal static class PurposeCondition
{
    public static Evaluation Evaluate(FactSheet sheet, ServesPurpose condition)
    {
        var stated = EvidenceOf(sheet, c => Serves(sheet, c, condition.Purpose));
        foreach (var element in sheet.Elements)
        {
            if (Serves(element, condition.Purpose))
            {
                stated.AddRange(element.Evidence);
            }
        }

        if (stated.Count > 0)
        {
            return Evaluation.Yes(EvidenceOrder.Distinct(stated));
        }

        var missing = sheet.Questions.Purpose(condition.Purpose);
        var others = EvidenceOf(sheet, c => IsOtherUse(sheet, c));
        if (others.Count > 0)
        {
            return condition.Presumed || NamesRareEarth(sheet) ? Evaluation.Open(missing, others) : new Evaluation { Truth = Truth.False, Evidence = others };
        }

        return condition.Presumed ? Evaluation.Yes() : Evaluation.Open(missing);
    }

    private static List<Evidence> EvidenceOf(FactSheet sheet, Predicate<ConceptFact> match)
    {
        var evidence = new List<Evidence>();
        foreach (var concept in sheet.Concepts)
        {
            if (!concept.IsNegated && match(concept))
            {
                evidence.Add(concept.Evidence);
            }
        }

        return EvidenceOrder.Distinct(evidence);
    }

    private static bool IsOtherUse(FactSheet sheet, ConceptFact fact) => fact.Concept.Kind == ConceptKind.Purpose
        ? fact.Role != ConceptRole.Part && !sheet.Is(fact.Concept, "rareEarth")
        : fact.Role == ConceptRole.Purpose && fact.Concept.Id is "ceramic" or "zirconia" or "ferrite" or "alnico";

    // "Cell for neodymium metal, graphite anode": a rare earth that is named may be what the machine is for, whatever other use a word stands for.
    private static bool NamesRareEarth(FactSheet sheet) =>
        sheet.Elements.Exists(e => !e.IsNegated && PeriodicTable.IsRareEarth(e.Number));

    // A machine for a named rare earth is one of its production: "electrolytic cell for neodymium metal".
    private static bool Serves(ElementFact element, string purpose) =>
        element.IsPurpose && !element.IsNegated && purpose is "rareEarth" or "rareEarthProduction" or "rareEarthSeparation" or "rareEarthElectrolysis"
        && PeriodicTable.IsRareEarth(element.Number);

    // The purpose itself, a narrower one, or goods of the domain that say it: a press "for NdFeB", an extractor for 稀土.
    private static bool Serves(FactSheet sheet, ConceptFact fact, string purpose)
    {
        if (sheet.Is(fact.Concept, purpose))
        {
            return true;
        }

        var magnets = purpose is "rareEarthMagnet";
        return magnets
            ? sheet.Is(fact.Concept, "magnetMaterial") || (fact.Role == ConceptRole.Purpose && sheet.Is(fact.Concept, "magnet"))
            : sheet.Is(fact.Concept, "rareEarthDomain") || sheet.Is(fact.Concept, "mixedRareEarth")
                || (purpose is "rareEarth" or "rareEarthProduction" or "rareEarthOre" && sheet.Is(fact.Concept, "rareEarthOreGoods"))
                || (purpose is "rareEarth" or "rareEarthProduction" && (sheet.Is(fact.Concept, "rareEarth") || sheet.Is(fact.Concept, "magnetMaterial")));
    }
}
