using Screening.Core.Chemistry;
using Screening.Core.Classification;
using Screening.Core.Facts.Terms;
using Screening.Core.Lists;

namespace Screening.Core.Facts.Codes;

/// <summary>CAS numbers in the text and in the declared field.</summary>
public sealed class CasExtractor : IFactExtractor
{
    private readonly Dictionary<string, Substance> byCas;

    /// <summary>Takes the numbers from the edition.</summary>
    public CasExtractor(Edition edition) =>
        byCas = edition.Substances.Values.Where(s => s.Cas is not null)
            .OrderBy(s => s.Id, StringComparer.Ordinal)
            .DistinctBy(s => s.Cas)
            .ToDictionary(s => s.Cas!, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        var plain = sheet.Reading.Plain;
        var at = 0;
        while (at < plain.Length)
        {
            var hyphen = plain[at..].IndexOf('-');
            if (hyphen < 0)
            {
                break;
            }

            at += hyphen + 1;
            if (TryNumberAt(plain, at - 1, out var start, out var end))
            {
                Take(sheet, plain[start..end].ToString(), start, end, IsEmbedded(plain, start, end));
                at = end;
            }
        }

        if (sheet.Line.Cas is { } declared)
        {
            foreach (var number in declared.Split([' ', ',', ';', '/', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (CasNumber.HasShape(number))
                {
                    Take(sheet, number, -1, -1, false);
                }
            }
        }
    }

    private static bool TryNumberAt(ReadOnlySpan<char> plain, int hyphen, out int start, out int end)
    {
        start = hyphen;
        end = hyphen + 5;
        while (start > 0 && char.IsAsciiDigit(plain[start - 1]) && hyphen - start < 8)
        {
            start--;
        }

        return end <= plain.Length && (end == plain.Length || !char.IsAsciiDigit(plain[end])) && CasNumber.HasShape(plain[start..end]);
    }

    // A number that goes on behind a hyphen or follows the word lot is a lot number that happens to look like one.
    private static bool IsEmbedded(ReadOnlySpan<char> plain, int start, int end)
    {
        var follows = end < plain.Length && (char.IsAsciiLetterOrDigit(plain[end]) || (plain[end] == '-' && end + 1 < plain.Length && char.IsAsciiLetterOrDigit(plain[end + 1])));
        var precedes = start > 0 && (char.IsAsciiLetterOrDigit(plain[start - 1]) || (plain[start - 1] == '-' && start > 1 && char.IsAsciiLetterOrDigit(plain[start - 2])));
        return follows || precedes;
    }

    private void Take(FactSheet sheet, string number, int start, int end, bool embedded)
    {
        Evidence EvidenceOf(string says) => start >= 0
            ? sheet.EvidenceAt(EvidenceKind.Cas, start, end, says)
            : FactSheet.EvidenceIn("cas", number, EvidenceKind.Cas, says);

        if (CasNumber.IsValid(number))
        {
            if (!byCas.TryGetValue(number, out var substance))
            {
                return;
            }

            if (embedded)
            {
                AddDoubt(sheet, substance, start, end, EvidenceOf($"has the digits of CAS {number}, {substance.Names[0].Text}, inside a longer code"));
                return;
            }

            SubstanceFacts.Add(sheet, substance, start, end, EvidenceOf($"CAS number of {substance.Names[0].Text}"));
            return;
        }

        var likely = CasNumber.WithRightCheckDigit(number);
        var meant = byCas.TryGetValue(likely, out var intended) ? $"; {likely} is {intended.Names[0].Text}" : $"; with these digits it would be {likely}";
        sheet.Add(new Issue(
            "wrongCasCheckDigit", IssueSeverity.Warning, start >= 0 ? "text" : "cas",
            $"'{number}' is no CAS number: its check digit is wrong{meant}.", "Compare the number with the supplier's data sheet."));
        if (intended is not null && intended.Elements.Count > 0)
        {
            AddDoubt(sheet, intended, start, end, EvidenceOf($"one check digit off CAS {likely}, {intended.Names[0].Text}"));
        }
    }

    // A doubtful number is a reason to ask, not a fact: it stands as the concept of a doubtful CAS number with the elements meant.
    private static void AddDoubt(FactSheet sheet, Substance substance, int start, int end, Evidence evidence)
    {
        foreach (var symbol in substance.Elements)
        {
            sheet.Elements.Add(new ElementFact(symbol, start, end, evidence) { IsAlternative = true });
        }
    }
}
