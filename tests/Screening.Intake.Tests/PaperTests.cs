using System.Text.Json;

namespace Screening.Intake.Tests;

/// <summary>The papers of tests/papers: one text each, printed by several programs and saved in several formats; what is read must be the same.</summary>
public sealed class PaperTests
{
    private static readonly Lazy<Dictionary<string, Paper>> Expected = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, Paper>>(File.ReadAllBytes(Path.Combine(Reading.Papers(), "expected.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> Names => [.. Reading.PaperFiles().Select(f => Path.GetRelativePath(Reading.Papers(), f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_a_paper_as_it_is_meant(string name)
    {
        var paper = Expected.Value[Path.GetFileName(name).Split('.')[0]];

        var (lines, report) = Reading.Of(File.ReadAllBytes(Path.Combine(Reading.Papers(), name)), Path.GetFileName(name));

        Assert.Equal(paper.Kind, report.Kind.ToString());
        Assert.True(paper.Lines == lines.Count, $"{paper.Lines} lines expected, read: {string.Join(" | ", lines.Select(l => l.Text))}");
        for (var i = 0; i < paper.Texts.Count; i++)
        {
            // What a line break parts, writers join with or without a blank.
            Assert.Contains(Squeezed(paper.Texts[i]), Squeezed(lines[i].Text), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(report.Issues, i => i.Code == "needsOcr");
    }

    private static string Squeezed(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);

    internal sealed record Paper(string Kind, int Lines, IReadOnlyList<string> Texts);
}
