using System.Text.Json;

namespace Screening.Intake.Tests;

/// <summary>
/// The papers of tests/papers and the tables of tests/tables: one text each, printed and saved by several programs in several formats; what is
/// read must be the same.
/// </summary>
public sealed class PaperTests
{
    private static readonly Lazy<Dictionary<string, Paper>> Papers = new(() => ExpectedIn("papers"));
    private static readonly Lazy<Dictionary<string, Paper>> Tables = new(() => ExpectedIn("tables"));

    public static TheoryData<string> Names => [.. Reading.PaperFiles("papers").Concat(Reading.PaperFiles("tables")).Select(f => Path.GetRelativePath(Reading.Folder("."), f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_a_paper_as_it_is_meant(string name)
    {
        var paper = (name.StartsWith("tables", StringComparison.Ordinal) ? Tables : Papers).Value[Path.GetFileName(name).Split('.')[0]];

        var (lines, report) = Reading.Of(File.ReadAllBytes(Path.Combine(Reading.Folder("."), name)), Path.GetFileName(name));

        Assert.Equal(paper.Kind, report.Kind.ToString());
        Assert.True(paper.Lines == lines.Count, $"{paper.Lines} lines expected, read: {string.Join(" | ", lines.Select(l => l.Text))}");
        for (var i = 0; i < paper.Texts.Count; i++)
        {
            // What a line break parts, writers join with or without a blank.
            Assert.Contains(Squeezed(paper.Texts[i]), Squeezed(lines[i].Text), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(report.Issues, i => i.Code == "needsOcr");
    }

    internal static Dictionary<string, Paper> ExpectedIn(string folder) =>
        JsonSerializer.Deserialize<Dictionary<string, Paper>>(File.ReadAllBytes(Path.Combine(Reading.Folder(folder), "expected.json")), JsonSerializerOptions.Web)!;

    private static string Squeezed(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);

    internal sealed record Paper(string Kind, int Lines, IReadOnlyList<string> Texts);
}
