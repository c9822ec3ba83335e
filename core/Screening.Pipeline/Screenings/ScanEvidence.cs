using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// Adds to the findings of a scanned line where in the picture their evidence stands and how surely it was read. A finding whose every piece of
/// evidence is hardly legible is a question.
/// </summary>
internal static partial class ScanEvidence
{
    /// <summary>Below this a word is as likely misread as read.</summary>
    private const double Legible = 0.35;

    private const int MostPlaces = 4;

    /// <summary>The answer with the places.</summary>
    public static LineResult Of(LineResult result, ItemLine line)
    {
        if (line.Scanned.Count == 0 || result.Findings.Count == 0)
        {
            return result;
        }

        var findings = new List<Finding>();
        var isLegible = false;
        foreach (var finding in result.Findings)
        {
            var places = PlacesOf(finding, line.Scanned);
            var isBlurred = places.Count > 0 && places.Max(p => p.Confidence) < Legible;
            isLegible |= !isBlurred && finding.Match is not MatchKind.MissingFacts;
            findings.Add(finding with
            {
                Evidence = [.. finding.Evidence, .. places.Take(MostPlaces).Select(EvidenceOf)],
                Match = isBlurred ? MatchKind.MissingFacts : finding.Match,
                Missing = isBlurred ? [.. finding.Missing, QuestionOf(places[0])] : finding.Missing,
            });
        }

        var isDoubtful = result.Verdict == Verdict.Controlled && !isLegible;
        return result with { Findings = findings, Verdict = isDoubtful ? Verdict.Review : result.Verdict, Licence = isDoubtful ? Licence.Review : result.Licence };
    }

    /// <summary>The places that the evidence of a stored result line names: the result file keeps those that matter, not every word of the scan.</summary>
    public static IReadOnlyList<ScannedText> StoredIn(JsonElement resultLine)
    {
        var places = resultLine.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("evidence").EnumerateArray())
            .Where(evidence => evidence.GetProperty("kind").ValueEquals("ocr"u8))
            .Select(evidence => (Where: evidence.GetProperty("value").GetString()!, Says: SaysPattern().Match(evidence.GetProperty("says").GetString()!)))
            .Where(place => place.Says.Success);
        return [.. places.Select(place => new ScannedText(place.Says.Groups["text"].Value, place.Where, double.Parse(place.Says.Groups["confidence"].Value, CultureInfo.InvariantCulture))).Distinct()];
    }

    [GeneratedRegex("""^read from the picture as "(?<text>.*)", confidence (?<confidence>[01]\.[0-9]{2})$""", RegexOptions.Singleline)]
    private static partial Regex SaysPattern();

    private static List<ScannedText> PlacesOf(Finding finding, IReadOnlyList<ScannedText> scanned) =>
        [.. finding.Evidence.Where(e => e.Text.Length > 0).SelectMany(e => scanned.Where(s => s.Text.Contains(e.Text, StringComparison.Ordinal) || e.Text.Contains(s.Text, StringComparison.Ordinal))).Distinct().OrderByDescending(s => s.Text.Length)];

    private static Evidence EvidenceOf(ScannedText place) => new()
    {
        Kind = EvidenceKind.Ocr, Text = "", Start = 0, Length = 0, Field = "scan", Value = place.Where,
        Says = string.Create(CultureInfo.InvariantCulture, $"read from the picture as \"{place.Text}\", confidence {place.Confidence:0.00}"),
    };

    private static MissingFact QuestionOf(ScannedText place) => new("scannedText", new BilingualText(
        $"Does the scan say \"{place.Text}\" ({place.Where})? It is hardly legible.", $"扫描件此处（{place.Where}）是否为“{place.Text}”？字迹难以辨认。"));
}
