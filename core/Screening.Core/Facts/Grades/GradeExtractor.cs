using Screening.Core.Lists;

namespace Screening.Core.Facts.Grades;

/// <summary>Alloys known by their grade or short name (WE43, Scalmalloy, 镝铁): the grade's elements become materials of the line.</summary>
public sealed class GradeExtractor : IFactExtractor
{
    private const string Grade = "alloyGrade";

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.HasConcept(Grade))
        {
            return;
        }

        foreach (var concept in sheet.Concepts.FindAll(c => c.Concept.Kind == ConceptKind.Material && sheet.Is(c.Concept, Grade)))
        {
            foreach (var symbol in concept.Concept.Elements.Where(s => sheet.Edition.Elements.TryGetValue(s, out var e) && e.IsRareEarth))
            {
                var fact = new ElementFact(symbol, concept.Start, concept.End, concept.Evidence);
                fact.AddForm(sheet.Is(concept.Concept, "phosphor") ? "phosphor" : sheet.Is(concept.Concept, "compound") ? "compound" : "alloy");
                foreach (var partner in concept.Concept.Elements)
                {
                    fact.AddPartner(partner);
                }

                sheet.Elements.Add(fact);
            }
        }
    }
}
