using System.Globalization;
using System.Text.RegularExpressions;
using Screening.Core.Classification;

namespace Screening.Core.Facts.Compositions;

/// <summary>
/// Purities: 4N5, 3N, 99.99 %, REO 99.9 %. A purity behind a named substance is shown with it; the announcements ask for none, so it
/// decides nothing.
/// </summary>
public sealed partial class PurityExtractor : IFactExtractor
{
    private const int Near = 40;

    /// <inheritdoc/>
    public void Extract(FactSheet sheet)
    {
        if (sheet.Elements.Count == 0 || !MayHoldPurity(sheet.Reading.Plain))
        {
            return;
        }

        foreach (Match match in Purity().Matches(sheet.Reading.Plain.ToString()))
        {
            var before = sheet.Elements.Where(e => e.Start >= 0 && e.End <= match.Index && match.Index - e.End <= Near).ToList();
            if (before.Count == 0)
            {
                continue;
            }

            var says = string.Create(CultureInfo.InvariantCulture, $"purity {PercentOf(match):0.#######} %{(match.Groups["basis"].Success ? " of the rare earths" : string.Empty)}");
            var evidence = sheet.EvidenceAt(EvidenceKind.Composition, match.Index, match.Index + match.Length, says);
            var end = before.Max(e => e.End);
            foreach (var element in before.Where(e => e.End == end))
            {
                element.AddEvidence(evidence);
            }
        }
    }

    // A per cent sign, or a number of nines.
    private static bool MayHoldPurity(ReadOnlySpan<char> plain)
    {
        if (plain.Contains('%'))
        {
            return true;
        }

        for (var at = plain.IndexOf('N'); at >= 0; at = plain[(at + 1)..].IndexOf('N') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (at > 0 && char.IsAsciiDigit(plain[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    // Four nines and a five: 99.995 %.
    private static decimal PercentOf(Match match)
    {
        if (match.Groups["nines"] is not { Success: true } nines)
        {
            return decimal.Parse(match.Groups["percent"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        var step = 100m;
        for (var i = 0; i < nines.ValueSpan[0] - '0'; i++)
        {
            step /= 10;
        }

        return 100m - (match.Groups["five"].Success ? step / 2 : step);
    }

    [GeneratedRegex(@"(?<![\w.])(?:(?<basis>TREO|REO|TREM)\s?[≥:=]?\s?)?(?:≥\s?)?(?:(?<percent>9\d(?:\.\d{1,7})?)\s?%|(?<nines>[2-7])N(?<five>5)?(?![\w]))", RegexOptions.CultureInvariant)]
    private static partial Regex Purity();
}
