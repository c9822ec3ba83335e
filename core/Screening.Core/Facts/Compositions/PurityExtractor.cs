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

        var plain = sheet.Reading.Plain;
        foreach (var match in Purity().EnumerateMatches(plain))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var nearest = -1;
            foreach (var element in sheet.Elements)
            {
                nearest = element.Start >= 0 && element.End <= start && start - element.End <= Near ? Math.Max(nearest, element.End) : nearest;
            }

            if (nearest < 0)
            {
                continue;
            }

            var says = Says(plain[start..end]);
            var evidence = sheet.EvidenceAt(EvidenceKind.Composition, start, end, says);
            foreach (var element in sheet.Elements)
            {
                if (element.Start >= 0 && element.End == nearest)
                {
                    element.AddEvidence(evidence);
                }
            }
        }
    }

    private static string Says(ReadOnlySpan<char> purity) =>
        string.Create(CultureInfo.InvariantCulture, $"purity {PercentOf(purity):0.#######} %{(purity[0] is 'T' or 'R' ? " of the rare earths" : string.Empty)}");

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

    // 99.95 %; four nines and a five: 99.995 %.
    private static decimal PercentOf(ReadOnlySpan<char> purity)
    {
        if (purity[^1] == '%')
        {
            return decimal.Parse(purity[purity.IndexOf('9')..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        var hasFive = purity[^1] == '5';
        var step = 100m;
        for (var i = 0; i < purity[hasFive ? ^3 : ^2] - '0'; i++)
        {
            step /= 10;
        }

        return 100m - (hasFive ? step / 2 : step);
    }

    [GeneratedRegex(@"(?<![\w.])(?:(?:TREO|REO|TREM)\s?[≥:=]?\s?)?(?:≥\s?)?(?:9[0-9](?:\.[0-9]{1,7})?\s?%|[2-7]N5?(?![\w]))", RegexOptions.CultureInvariant)]
    private static partial Regex Purity();
}
