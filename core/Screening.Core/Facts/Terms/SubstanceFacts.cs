using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Terms;

/// <summary>Turns a recognised substance into facts: the substance, and the material of each element it holds.</summary>
internal static class SubstanceFacts
{
    public static void Add(FactSheet sheet, Substance substance, int start, int end, Evidence evidence)
    {
        sheet.Substances.Add(new SubstanceFact(substance, start, end, evidence));
        foreach (var symbol in substance.Elements)
        {
            var fact = new ElementFact(symbol, start, end, evidence);
            fact.AddForm(substance.Form);
            foreach (var other in substance.Elements)
            {
                fact.AddPartner(other);
            }

            sheet.Elements.Add(fact);
        }
    }
}
