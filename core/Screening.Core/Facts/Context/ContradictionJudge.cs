using Screening.Core.Classification;

namespace Screening.Core.Facts.Context;

/// <summary>
/// Names, codes and numbers that speak of different elements: an issue, and a reason to ask. A tariff code that names an element which
/// the text does not is only an alternative.
/// </summary>
public sealed class ContradictionJudge : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var byText = sheet.Elements.Where(e => e.Counts && e.Start >= 0).Select(e => e.Symbol).Distinct().ToList();
        foreach (var code in sheet.Elements.Where(e => e.Start < 0 && e.Evidence[0].Kind == EvidenceKind.TariffCode).ToList())
        {
            if (byText.Contains(code.Symbol))
            {
                foreach (var named in sheet.Elements.Where(e => e.Start >= 0 && string.Equals(e.Symbol, code.Symbol, StringComparison.Ordinal)))
                {
                    named.AddEvidence(code.Evidence[0]);
                }

                sheet.Elements.Remove(code);
                continue;
            }

            code.IsAlternative = true;
            if (byText.Count > 0)
            {
                sheet.Add(new Issue(
                    "contradictingTariffCode", IssueSeverity.Warning, "hs",
                    $"The tariff code {sheet.Line.TariffCode} is of {code.Symbol}, the text names {string.Join(", ", byText)}.", "Ask which of them is right."));
            }
        }
    }
}
