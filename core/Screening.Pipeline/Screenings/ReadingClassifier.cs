using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// Classifies a line as it was read and, where a scan leaves characters open, as it may have to be read. Where the readings lead to different
/// verdicts the answer is <c>review</c>, with the place to look at: a doubtful character never makes a line pass, nor does it condemn one. What only a witness
/// reads can raise a line to <c>review</c> and lowers nothing.
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
        if (line.ReadBy is { } witness)
        {
            return result.Findings.Count == 0 ? result : Doubted(result, QuestionOf(new OtherReading(line.Text, line.Text, line.Where) { Witness = witness }));
        }

        if (line.OtherReadings.Count == 0)
        {
            return result;
        }

        result = ByShape(classifier, line, asOf, result);
        foreach (var reading in line.OtherReadings.Where(reading => reading.Witness is not null).Take(MaxReadings))
        {
            result = Heard(result, classifier.Classify(GoodsOf(line, reading.Alternative), asOf), reading);
        }

        return result;
    }

    /// <summary>A document's line as the engine is asked about it.</summary>
    internal static GoodsLine GoodsOf(ItemLine line, string text) => new() { Text = text, TariffCode = line.TariffCode, Cas = line.Cas };

    private static LineResult ByShape(Classifier classifier, ItemLine line, DateOnly asOf, LineResult result)
    {
        var others = line.OtherReadings.Where(reading => reading.Witness is null).Take(MaxReadings)
            .Select(reading => (Reading: reading, Result: classifier.Classify(GoodsOf(line, line.Text.Replace(reading.AsRead, reading.Alternative, StringComparison.Ordinal)), asOf)))
            .Where(other => other.Result.Verdict != result.Verdict || !SameEntries(other.Result, result))
            .ToList();
        if (others.Count == 0)
        {
            return result;
        }

        var weightiest = others.Select(other => other.Result).Append(result).MaxBy(other => other.Verdict)!;
        return Doubted(weightiest, [.. others.Select(other => QuestionOf(other.Reading)).Distinct()]) with
        {
            Issues = [.. result.Issues, .. others.Select(other => IssueOf(other.Reading)).Distinct()],
        };
    }

    /// <summary>The line in every way in which it is read: as it stands, with each doubtful word put otherwise, and as each witness reads it.</summary>
    internal static IEnumerable<GoodsLine> ReadingsOf(ItemLine line) => line.OtherReadings
        .Select(reading => GoodsOf(line, reading.Witness is null ? line.Text.Replace(reading.AsRead, reading.Alternative, StringComparison.Ordinal) : reading.Alternative)).Prepend(GoodsOf(line, line.Text));

    // Only what is found by the witness's words and not without them adds anything.
    private static LineResult Heard(LineResult result, LineResult heard, OtherReading reading)
    {
        var more = heard.Findings.Where(finding => finding.Match is MatchKind.Listed or MatchKind.MissingFacts or MatchKind.Grey)
            .Where(finding => !result.Findings.Any(known => known.Entry == finding.Entry))
            .ToList();
        if (more.Count == 0)
        {
            return result;
        }

        var doubted = Doubted(heard with { Findings = more }, QuestionOf(reading)).Findings;
        return new LineResult
        {
            Verdict = result.Verdict > Verdict.Review ? result.Verdict : Verdict.Review,
            Licence = result.Licence > Licence.Review ? result.Licence : Licence.Review,
            Findings = [.. result.Findings, .. doubted],
            Issues = [.. result.Issues, IssueOf(reading)],
        };
    }

    private static LineResult Doubted(LineResult result, params IReadOnlyList<MissingFact> questions) => new()
    {
        Verdict = Verdict.Review, Licence = Licence.Review,
        Findings = [.. result.Findings.Select(finding => finding with { Match = MatchKind.MissingFacts, Missing = [.. finding.Missing, .. questions] })],
        Issues = result.Issues,
    };

    private static bool SameEntries(LineResult one, LineResult other) =>
        one.Findings.Select(f => f.Entry).ToHashSet().SetEquals(other.Findings.Select(f => f.Entry));

    private static MissingFact QuestionOf(OtherReading reading) => new("scannedText", new BilingualText(
        $"Does the scan say \"{reading.Alternative}\" ({reading.Where})?", $"扫描件此处（{reading.Where}）是否为“{reading.Alternative}”？"));

    private static Issue IssueOf(OtherReading reading) => new(
        "doubtfulReading", IssueSeverity.Warning, reading.Where, $"\"{reading.AsRead}\" may also be read as \"{reading.Alternative}\", which changes the answer.", "Read the place by eye.");
}
