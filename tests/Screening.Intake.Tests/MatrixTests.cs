using System.Globalization;
using System.Text;
using Screening.Core;

namespace Screening.Intake.Tests;

public sealed class MatrixTests
{
    [Fact]
    public void The_matrix_in_the_docs_is_what_the_samples_give()
    {
        var document = File.ReadAllText(Path.Combine(Reading.Folder(".."), "docs", "intake.md")).ReplaceLineEndings("\n");
        var matrix = Matrix();

        Assert.True(document.Contains("<!-- matrix -->\n" + matrix + "<!-- /matrix -->", StringComparison.Ordinal), "The matrix is now:\n" + matrix);
    }

    private static string Matrix()
    {
        var text = new StringBuilder("| format | samples | lines expected | lines found | issues |\n|---|---:|---:|---:|---:|\n");
        foreach (var format in Samples().GroupBy(s => FormatOf(s.File)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (expected, found, issues) = (0, 0, 0);
            foreach (var (file, lines) in format)
            {
                var (read, report) = Reading.Of(File.ReadAllBytes(file), Path.GetFileName(file));
                expected += lines;
                found += read.Count;
                issues += report.Issues.Count(i => i.Severity != IssueSeverity.Info);
            }

            text.Append(CultureInfo.InvariantCulture, $"| {format.Key} | {format.Count()} | {expected} | {found} | {issues} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string File, int Lines)> Samples()
    {
        foreach (var folder in (string[])["papers", "tables"])
        {
            var expected = PaperTests.ExpectedIn(folder);
            foreach (var file in Reading.PaperFiles(folder))
            {
                yield return (file, expected[Path.GetFileName(file).Split('.')[0]].Lines);
            }
        }

        foreach (var row in SampleTests.Expected)
        {
            yield return (Reading.Sample((string)row[0]), (int)row[1]);
        }
    }

    private static string FormatOf(string file) => Path.GetFileName(file).Split('.') switch
    {
        [_, "chromium", "pdf"] => "PDF of Chromium",
        [_, "weasyprint", "pdf"] => "PDF of WeasyPrint",
        [_, "libreoffice", "pdf"] => "PDF of LibreOffice",
        [.., "pdf"] => "PDF of PdfPig",
        [.., "csv", "gz"] => "CSV in gzip",
        [var name, "xml"] => "XML: " + StandardOf(name),
        [var name, "edi"] => "EDIFACT " + StandardOf(name),
        [var name, "x12"] => "X12 " + StandardOf(name),
        [.., "jsonl"] => "JSON, a value a line",
        [.., var extension] => extension.ToUpperInvariant(),
        [] => string.Empty,
    };

    private static string StandardOf(string name) => name[(name.LastIndexOf('-') + 1)..].ToUpperInvariant();
}
