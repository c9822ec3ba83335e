namespace Screening.Intake.Tests;

/// <summary>The running text of documents that give no goods line.</summary>
public sealed class DocumentTextTests
{
    [Theory]
    [InlineData("<html><body><table><tr><th>Description</th><th>Qty</th></tr><tr><td>Total</td><td>0</td></tr></table></body></html>", "empty.html", "Description Qty\nTotal 0", "the rows of a page, without its marks")]
    [InlineData("| Description | Qty |\n|---|---|\n| Total | 0 |\n", "empty.md", "Description Qty\nTotal 0", "the rows of a text")]
    [InlineData("{\"qty\": 12}", "note.json", "{\"qty\": 12}", "a message has no running text but itself")]
    public void What_gives_no_line_keeps_its_text(string content, string name, string text, string why)
    {
        var (lines, report) = Reading.Of(content, name);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Empty(lines);
        Assert.True(text == DocumentText.Of(report, stream), $"{why}: {DocumentText.Of(report, stream)}");
    }

    [Fact]
    public void What_gives_lines_keeps_none()
    {
        var (lines, report) = Reading.OfFile("tests", "samples", "certificate-of-analysis.pdf");

        Assert.NotEmpty(lines);
        Assert.Equal("", report.Text);
    }

    [Fact]
    public void A_binary_file_has_no_text()
    {
        using var stream = new MemoryStream([0, 1, 2, 3, 255, 254, 0, 0]);

        Assert.Equal("", DocumentText.Of(new DocumentReport(), stream));
    }
}
