using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Tells the element from what else its word can be: a surname, a hotel, a brand. A bare name in such company, with no sign of chemistry
/// beside it, is no element.
/// </summary>
public sealed class HomographJudge : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var trap = sheet.Concepts.Find(c => c.Concept.Kind == ConceptKind.Trap && !Overlaps(sheet, c));
        if (trap is null)
        {
            return;
        }

        foreach (var element in sheet.Elements)
        {
            var bareName = element.Start >= 0 && element.Evidence[0].Kind == EvidenceKind.Name
                && !element.Forms.Overlaps(["oxide", "compound", "target", "alloy", "metal", "magnet", "crystal", "dopant", "powder", "ingot"]);
            var chemistry = sheet.Contents.Count > 0 || sheet.Substances.Count > 0 || sheet.Elements.Exists(e => e.Evidence[0].Kind is EvidenceKind.Formula or EvidenceKind.Cas)
                || sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Material or ConceptKind.Domain);
            element.IsHomograph |= bareName && !chemistry;
        }
    }

    private static bool Overlaps(FactSheet sheet, ConceptFact trap) =>
        sheet.Elements.Exists(e => e.Start < trap.End && trap.Start < e.End);
}
