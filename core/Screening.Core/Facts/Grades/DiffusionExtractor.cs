using Screening.Core.Lists;

namespace Screening.Core.Facts.Grades;

/// <summary>
/// "Tb diffused magnets", 渗铽磁钢: a magnet into which a heavy rare earth was diffused holds it. Beside a machine or a process the same
/// words are a purpose.
/// </summary>
public sealed class DiffusionExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.HasConcept("grainBoundaryDiffusion"))
        {
            return;
        }

        var diffusions = sheet.Concepts.FindAll(c => c.Concept.Elements.Count > 0 && !c.IsNegated && sheet.Is(c.Concept, "grainBoundaryDiffusion"));
        if (diffusions.Count == 0 || !sheet.HasConcept("magnet") || sheet.Concepts.Exists(c => c.Concept.Kind is ConceptKind.Equipment or ConceptKind.Carrier or ConceptKind.Activity))
        {
            return;
        }

        foreach (var diffusion in diffusions)
        {
            foreach (var symbol in diffusion.Concept.Elements)
            {
                sheet.Elements.Add(new ElementFact(symbol, diffusion.Start, diffusion.End, diffusion.Evidence));
            }
        }
    }
}
