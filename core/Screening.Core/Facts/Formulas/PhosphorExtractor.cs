using Screening.Core.Classification;

namespace Screening.Core.Facts.Formulas;

/// <summary>
/// LaPO4:Ce,Tb and Gd2O2S:Tb: a compound with cerium, terbium or europium behind a colon is a phosphor by its notation, unless the line
/// says crystal, ceramic, fibre or target; with cerium the hosts of lasers and scintillators are none.
/// </summary>
public sealed class PhosphorExtractor : IFactExtractor
{
    private const string Phosphor = "phosphor";

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (!sheet.Elements.Exists(e => e.IsDopant) || sheet.HasConcept(Phosphor) || !sheet.Edition.Concepts.TryGetValue(Phosphor, out var concept))
        {
            return;
        }

        var activator = sheet.Elements.Find(e => e.IsDopant && e.Kind == EvidenceKind.Formula && IsHostAndActivator(sheet, e));
        var otherUse = (activator?.Symbol is "Ce" && sheet.HasConcept("garnetHost")) || sheet.HasConcept("crystal") || sheet.HasConcept("ceramic") || sheet.HasConcept("fibre") || sheet.HasConcept("target")
            || sheet.Elements.Exists(e => e.IsDopant && e.Symbol is "Yb" or "Er" or "Ho" or "Nd" or "Pr");
        if (activator is null || otherUse)
        {
            return;
        }

        var evidence = sheet.EvidenceAt(EvidenceKind.Formula, activator.Start, activator.End, "a host with an activator, as phosphors are written");
        sheet.Concepts.Add(new ConceptFact(concept, activator.Start, activator.End, evidence));
    }

    private static bool IsHostAndActivator(FactSheet sheet, ElementFact activator) =>
        activator.Symbol is "Ce" or "Tb" or "Eu" && sheet.Reading.Plain[activator.Start..activator.End].IndexOf(':') > 1;
}
