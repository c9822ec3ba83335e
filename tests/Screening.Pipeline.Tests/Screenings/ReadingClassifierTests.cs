using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Tests.Screenings;

public sealed class ReadingClassifierTests
{
    private static readonly Classifier Classifier = new(ShippedEdition.Load());
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    [Fact]
    public void A_line_that_would_be_controlled_if_read_otherwise_is_never_let_pass()
    {
        var result = Classify("氧化□ 25 kg", new OtherReading("氧化□", "氧化铽", "page 1, box 10,20,30,40"));

        Assert.Equal(Verdict.Review, result.Verdict);
        Assert.Equal(Licence.Review, result.Licence);
        Assert.Contains(result.Findings.SelectMany(f => f.Missing), m => m.Question.En.Contains("氧化铽", StringComparison.Ordinal) && m.Question.En.Contains("page 1, box 10,20,30,40", StringComparison.Ordinal));
        Assert.Contains(result.Issues, i => i.Code == "doubtfulReading");
    }

    [Fact]
    public void A_line_that_is_controlled_only_as_it_was_read_is_for_review()
    {
        var result = Classify("氧化铽 25 kg", new OtherReading("氧化铽", "氧化钛", "page 1, box 10,20,30,40"));

        Assert.Equal(Verdict.Review, result.Verdict);
    }

    [Fact]
    public void Readings_that_lead_to_the_same_answer_change_nothing()
    {
        var result = Classify("钢制螺栓", new OtherReading("钢制螺栓", "铜制螺栓", "page 1, box 10,20,30,40"));

        Assert.Equal(Verdict.NoMatch, result.Verdict);
        Assert.Empty(result.Issues);
    }

    [Fact]
    public void Other_readings_survive_a_line_blob()
    {
        var line = Line("氧化□", new OtherReading("氧化□", "氧化铽", "page 1, box 10,20,30,40"));
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream, Json.JsonContract.WriterOptions))
        {
            ItemJson.Write(writer, "scan.png", line);
        }

        Assert.Equal(line.OtherReadings, ItemJson.Read(stream.ToArray()).OtherReadings);
    }

    private static ItemLine Line(string text, params OtherReading[] readings) => new() { Number = 1, Where = "page 1, line 1", Text = text, OtherReadings = readings };

    private static LineResult Classify(string text, params OtherReading[] readings) => ReadingClassifier.Classify(Classifier, Line(text, readings), AsOf);
}
