using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Screening.Intake.Tests;

public sealed class MatrixTests
{
    [Fact]
    public void The_matrix_in_the_docs_is_what_the_papers_give()
    {
        var document = File.ReadAllText(Path.Combine(Reading.Papers(), "..", "..", "docs", "intake.md")).ReplaceLineEndings("\n");

        Assert.Contains("<!-- matrix -->\n" + Matrix() + "<!-- /matrix -->", document, StringComparison.Ordinal);
    }

    private static string Matrix()
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, PaperTests.Paper>>(File.ReadAllBytes(Path.Combine(Reading.Papers(), "expected.json")), JsonSerializerOptions.Web)!;
        var text = new StringBuilder("| format | papers | lines expected | lines found | issues |\n|---|---:|---:|---:|---:|\n");
        foreach (var format in Reading.PaperFiles().GroupBy(FormatOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (lines, found, issues) = (0, 0, 0);
            foreach (var file in format)
            {
                var (read, report) = Reading.Of(File.ReadAllBytes(file), Path.GetFileName(file));
                lines += expected[Path.GetFileName(file).Split('.')[0]].Lines;
                found += read.Count;
                issues += report.Issues.Count;
            }

            text.Append(CultureInfo.InvariantCulture, $"| {format.Key} | {format.Count()} | {lines} | {found} | {issues} |\n");
        }

        return text.ToString();
    }

    private static string FormatOf(string file) => Path.GetFileName(file).Split('.') switch
    {
        [_, "chromium", "pdf"] => "PDF of Chromium",
        [_, "weasyprint", "pdf"] => "PDF of WeasyPrint",
        [_, "libreoffice", "pdf"] => "PDF of LibreOffice",
        [.., "docx"] => "DOCX",
        _ => "HTML",
    };
}
