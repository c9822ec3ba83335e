using Screening.Core.Classification;
using Screening.Core.Text;

namespace Screening.Core.Facts.Terms;

/// <summary>Names of elements, substances and concepts, from the lexicon.</summary>
public sealed class TermExtractor(Lexicon lexicon) : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        lexicon.Scan(sheet.Reading, sheet.Hits);
        foreach (var hit in sheet.Hits)
        {
            switch (hit.Term.Kind)
            {
                case TermKind.Element:
                    AddElement(sheet, hit);
                    break;
                case TermKind.Substance:
                    AddSubstance(sheet, hit);
                    break;
                default:
                    sheet.Concepts.Add(new ConceptFact(hit.Term.Concept!, hit.Start, hit.End, sheet.EvidenceAt(EvidenceKind.Name, hit.Start, hit.End, hit.Term.Says)));
                    break;
            }
        }
    }

    private static void AddElement(FactSheet sheet, in TermHit hit)
    {
        var element = hit.Term.Element!;
        var says = hit.Repaired ? $"{hit.Term.Says}, read with a letter or digit put right" : hit.Term.Says;
        sheet.Elements.Add(new ElementFact(element.Symbol, hit.Start, hit.End, sheet.EvidenceAt(EvidenceKind.Name, hit.Start, hit.End, says)));
    }

    private static void AddSubstance(FactSheet sheet, in TermHit hit)
    {
        var substance = hit.Term.Substance!;
        var evidence = sheet.EvidenceAt(EvidenceKind.Name, hit.Start, hit.End, hit.Term.Says);
        SubstanceFacts.Add(sheet, substance, hit.Start, hit.End, evidence);
    }
}
