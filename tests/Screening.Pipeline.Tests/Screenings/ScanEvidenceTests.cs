using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Tests.Screenings;

public sealed class ScanEvidenceTests
{
    private static readonly Classifier Classifier = new(ShippedEdition.Load());
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    [Fact]
    public void Evidence_from_a_scan_names_page_and_box_and_how_surely_it_was_read()
    {
        var result = Classify(0.93);

        Assert.Equal(Verdict.Controlled, result.Verdict);
        var evidence = Assert.Single(result.Findings[0].Evidence, e => e.Kind == EvidenceKind.Ocr);
        Assert.Equal(("scan", "page 2, box 10,20,30,40"), (evidence.Field, evidence.Value));
        Assert.Contains("0.93", evidence.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_rests_on_words_hardly_legible_is_a_question()
    {
        var result = Classify(0.2);

        Assert.Equal((Verdict.Review, Licence.Review), (result.Verdict, result.Licence));
        Assert.Contains(result.Findings.SelectMany(f => f.Missing), m => m.Question.En.Contains("page 2, box 10,20,30,40", StringComparison.Ordinal));
    }

    [Fact]
    public void Places_survive_a_line_blob()
    {
        var line = Line(0.5);
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, Json.JsonContract.WriterOptions))
        {
            ItemJson.Write(writer, "scan.png", line);
        }

        Assert.Equal(line.Scanned, ItemJson.Read(stream.ToArray()).Scanned);
    }

    private static ItemLine Line(double confidence) => new()
    {
        Number = 1, Where = "page 2, line 1, box 10,20,300,40", Text = "氧化铽 25 kg",
        Scanned = [new ScannedText("氧化铽", "page 2, box 10,20,30,40", confidence), new ScannedText("25 kg", "page 2, box 50,20,90,40", 1)],
    };

    private static LineResult Classify(double confidence) => ReadingClassifier.Classify(Classifier, Line(confidence), AsOf);
}
