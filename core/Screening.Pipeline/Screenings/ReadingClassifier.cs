using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// Classifies a line as it was read and, where a scan leaves characters open, as it may have to be read. Where the readings lead to different
/// verdicts the answer is <c>review</c>, with the place to look at: a doubtful character never makes a line pass, nor does it condemn one.
/// </summary>
internal static class ReadingClassifier
{
    // Each doubtful word is tried by itself; a line with more open characters than this is a page to read by eye.
    private const int MaxReadings = 12;

    /// <summary>The answer for a line.</summary>
    public static LineResult Classify(Classifier classifier, ItemLine line, DateOnly asOf) => ScanEvidence.Of(ClassifyReadings(classifier, line, asOf), line);

    private static LineResult ClassifyReadings(Classifier classifier, ItemLine line, DateOnly asOf)
    {
        var result = classifier.Classify(GoodsOf(line, line.Text), asOf);
        if (line.OtherReadings.Count == 0)
        {
            return result;
        }

        var others = line.OtherReadings.Take(MaxReadings)
            .Select(reading => (Reading: reading, Result: classifier.Classify(GoodsOf(line, line.Text.Replace(reading.AsRead, reading.Alternative, StringComparison.Ordinal)), asOf)))
            .Where(other => other.Result.Verdict != result.Verdict || !SameEntries(other.Result, result))
            .ToList();
        if (others.Count == 0)
        {
            return result;
        }

        var weightiest = others.Select(other => other.Result).Append(result).MaxBy(other => other.Verdict)!;
        var questions = others.Select(other => QuestionOf(other.Reading)).Distinct().ToList();
        return new LineResult
        {
            Verdict = Verdict.Review, Licence = Licence.Review,
            Findings = [.. weightiest.Findings.Select(finding => finding with { Match = MatchKind.MissingFacts, Missing = [.. finding.Missing, .. questions] })],
            Issues = [.. result.Issues, .. others.Select(other => IssueOf(other.Reading)).Distinct()],
        };
    }

    private static bool SameEntries(LineResult one, LineResult other) =>
        one.Findings.Select(f => f.Entry).ToHashSet().SetEquals(other.Findings.Select(f => f.Entry));

    /// <summary>A document's line as the engine is asked about it.</summary>
    internal static GoodsLine GoodsOf(ItemLine line, string text) => new() { Text = text, TariffCode = line.TariffCode, Cas = line.Cas };

    private static MissingFact QuestionOf(OtherReading reading) => new("scannedText", new BilingualText(
        $"Does the scan say \"{reading.Alternative}\" ({reading.Where})?", $"扫描件此处（{reading.Where}）是否为“{reading.Alternative}”？"));

    private static Issue IssueOf(OtherReading reading) => new(
        "doubtfulReading", IssueSeverity.Warning, reading.Where, $"\"{reading.AsRead}\" may also be read as \"{reading.Alternative}\", which changes the answer.", "Read the place by eye.");
}
