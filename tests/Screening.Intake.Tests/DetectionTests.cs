namespace Screening.Intake.Tests;

/// <summary>Every sample is known by its content, whatever its name says.</summary>
public sealed class DetectionTests
{
    [Theory]
    [InlineData("manifest.csv", "csv")]
    [InlineData("packing-list.xlsx", "workbook")]
    [InlineData("certificate-of-analysis.pdf", "pdf")]
    [InlineData("invoice-ubl.xml", "xml")]
    [InlineData("shipment.json", "json")]
    [InlineData("items.jsonl", "json")]
    [InlineData("manifest-cuscar.edi", "edifact")]
    [InlineData("invoice-invoic.edi", "edifact")]
    [InlineData("order-850.x12", "x12")]
    [InlineData("papers.eml", "eml")]
    [InlineData("papers.zip", "zip")]
    [InlineData("list.csv.gz", "gzip")]
    [InlineData("message.msg", "msg")]
    public void Knows_the_format_without_and_against_the_extension(string sample, string reader)
    {
        var content = File.ReadAllBytes(Reading.Sample(sample));
        foreach (var name in (string[])["noname", "a.pdf", "a.csv", "a.xlsx", "a.json", "a.txt"])
        {
            var (lines, report) = Reading.Of(content, name);
            Assert.True(report.Reader == reader && lines.Count > 0, $"{sample} named {name} was read as {report.Reader}");
        }
    }
}
