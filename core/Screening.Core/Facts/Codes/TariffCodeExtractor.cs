using System.Text;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Codes;

/// <summary>
/// The declared tariff code. A code that the tariff book reserves for one element's goods is evidence of that element; a code that
/// covers free goods too is a hint that rules may look at, no more.
/// </summary>
public sealed class TariffCodeExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (string.IsNullOrWhiteSpace(sheet.Line.TariffCode))
        {
            return;
        }

        var digits = DigitsOf(sheet.Line.TariffCode);
        if (digits.Length is < 4 or > 13)
        {
            sheet.Add(new Issue(
                "malformedTariffCode", IssueSeverity.Warning, "hs", $"'{sheet.Line.TariffCode}' is no tariff code: it has {digits.Length} digits.",
                "Give 4 to 10 digits, with or without dots."));
            return;
        }

        sheet.TariffDigits = digits;
        AddElements(sheet, digits);
    }

    private static string DigitsOf(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var unit = Text.CharacterFolding.Fold(c);
            if (char.IsAsciiDigit(unit))
            {
                digits.Append(unit);
            }
        }

        return digits.ToString();
    }

    private static void AddElements(FactSheet sheet, string digits)
    {
        for (var length = Math.Min(10, digits.Length); length >= 8; length--)
        {
            if (!sheet.Edition.TariffCodes.TryGetValue(digits[..length], out var code) || code.Elements.Count != 1 || code.CoversFreeGoods)
            {
                continue;
            }

            var symbol = code.Elements[0];
            sheet.Elements.Add(new ElementFact(
                symbol, -1, -1,
                FactSheet.EvidenceIn("hs", sheet.Line.TariffCode!, EvidenceKind.TariffCode, $"tariff code of {code.Title.En}")));
            return;
        }
    }
}
