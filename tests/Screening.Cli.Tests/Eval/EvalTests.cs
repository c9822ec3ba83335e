namespace Screening.Cli.Tests.Eval;

public sealed class EvalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    [Fact]
    public async Task Reports_figures_and_each_error_with_its_evidence()
    {
        var path = await WriteAsync(
            """
            {"id": "a", "text": "Dysprosium oxide", "label": "controlled", "code": "1C905.b"}
            {"id": "b", "text": "Cotton shirts", "label": "not_controlled"}
            {"id": "c", "text": "Terbium metal", "label": "not_controlled"}
            {"id": "d", "text": "Wooden chair", "label": "controlled", "alt": ["needs_review"]}
            {"id": "e", "text": "NdFeB magnet 42SH", "label": "controlled", "alt": ["needs_review"]}
            """);
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("eval", path);

        Assert.Equal(ExitCodes.Success, exit);
        Assert.Contains("5 lines; right 0.4000, right or defensible 0.6000", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("controlled lines let go: 1 of 3", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("free lines stopped: 1, sent to a person: 0, of 2", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(terminal.OutputLines, l => l.StartsWith("1C905 ", StringComparison.Ordinal) && l.EndsWith("1.0000   1.0000", StringComparison.Ordinal));
        var costly = Array.FindIndex(terminal.OutputLines, l => l.StartsWith("COSTLY    d:", StringComparison.Ordinal));
        var wrong = Array.FindIndex(terminal.OutputLines, l => l.StartsWith("wrong     c:", StringComparison.Ordinal));
        Assert.True(costly >= 0 && wrong > costly, terminal.Output);
        Assert.Contains("'Terbium' terbium (Tb)", terminal.OutputLines[wrong + 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\": \"x\"}", "its label is not controlled, needs_review or not_controlled", "a label is missing")]
    [InlineData("{\"label\": \"controlled\"}", "it has no text", "a text is missing")]
    [InlineData("[1]", "it is no JSON object", "an array")]
    [InlineData("{oops", "it is no JSON", "broken JSON")]
    [InlineData("{\"text\": \"x\", \"label\": \"controlled\", \"alt\": [\"maybe\"]}", "its alt holds something else", "an unknown alternative")]
    public async Task A_line_that_cannot_be_read_is_named_and_the_others_are_counted(string line, string said, string why)
    {
        var path = await WriteAsync("{\"text\": \"Cotton shirts\", \"label\": \"noMatch\"}\n" + line);
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("eval", path);

        Assert.Equal(ExitCodes.Failed, exit);
        Assert.True(terminal.ErrorText.Contains(", line 2: passed over, " + said, StringComparison.Ordinal), $"{why}: {terminal.ErrorText}");
        Assert.Contains("1 lines; right 1.0000", terminal.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> WriteAsync(string content)
    {
        var path = Path.Combine(folder.FullName, "labelled.jsonl");
        await File.WriteAllTextAsync(path, content);
        return path;
    }
}
