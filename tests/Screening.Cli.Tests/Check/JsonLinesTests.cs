using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Screening.Cli.Tests.Check;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Every_line_is_answered_in_its_place()
    {
        var terminal = new TestTerminal(
            """
            {"id": 1, "text": "Dysprosium oxide"}
            {"id": "b", "text": 5}

            no json
            {"id": null, "text": "cotton shirts", "po": {"no": [1, 2]}}
            """);

        var exit = await terminal.RunAsync("check", "--jsonl", "--as-of", "2026-11-24");

        Assert.Equal(ExitCodes.Success, exit);
        var answers = terminal.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, answers.Count);
        Assert.Equal("controlled", answers[0].GetProperty("verdict").GetString());
        Assert.Equal("b", answers[1].GetProperty("id").GetString());
        Assert.False(string.IsNullOrEmpty(answers[1].GetProperty("error").GetProperty("message").GetString()));
        Assert.Equal("notJson", answers[2].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("noMatch", answers[3].GetProperty("verdict").GetString());
        Assert.Equal("[1, 2]", answers[3].GetProperty("po").GetProperty("no").GetRawText());
    }

    [Theory]
    [InlineData("\uFEFF{\"text\":\"x\"}\n", 1, "a byte order mark is no part of the first line")]
    [InlineData("\uFEFF", 0, "a file of a mark alone holds no line")]
    [InlineData("", 0, "no input, no answer")]
    [InlineData("\r\n  \n\t\n", 0, "blank lines are passed over")]
    [InlineData("{\"text\":\"x\"}\r\n{\"text\":\"y\"}\r\n", 2, "line ends of Windows")]
    [InlineData("{\"text\":\"x\"}\n{\"text\":\"y\"}", 2, "the last line may lack its end")]
    public async Task Line_ends_and_marks_are_taken_as_they_come(string input, int answers, string because)
    {
        var terminal = new TestTerminal(input);

        await terminal.RunAsync("check", "--jsonl");

        Assert.True(terminal.OutputLines.Length == answers, because);
        Assert.DoesNotContain("error", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_lines_keep_their_order_and_number()
    {
        const int Count = 20_000;
        var input = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            input.Append($$"""{"id":{{i}},"text":"{{(i % 50 == 0 ? "Gd2O3 powder" : "steel bolts M8, zinc plated")}}"}""").Append('\n');
        }

        var terminal = new TestTerminal(input.ToString());
        await terminal.RunAsync("check", "--jsonl", "--as-of", "2026-11-24");

        var lines = terminal.OutputLines;
        Assert.Equal(Count, lines.Length);
        for (var i = 0; i < Count; i++)
        {
            Assert.StartsWith($$"""{"id":{{i}},""", lines[i], StringComparison.Ordinal);
        }

        Assert.Equal(Count / 50, lines.Count(line => line.Contains("\"controlled\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_over_16_MB_is_an_error_in_its_place()
    {
        var input = "{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"" + new string('x', 17 << 20) + "\"}\n{\"id\":3,\"text\":\"y\"}\n";
        var terminal = new TestTerminal(input);

        await terminal.RunAsync("check", "--jsonl");

        var lines = terminal.OutputLines;
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"id\":1", lines[0], StringComparison.Ordinal);
        Assert.Contains("lineTooLong", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"id\":3", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_comes_while_the_sender_pauses()
    {
        var requests = new Pipe();
        var answers = new Pipe();
        await using var input = requests.Reader.AsStream();
        await using var output = answers.Writer.AsStream();
        var running = CommandLine.RunAsync(["check", "--jsonl"], new PipeTerminal(input, output));
        using var reader = new StreamReader(answers.Reader.AsStream());
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        for (var i = 0; i < 3; i++)
        {
            await requests.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":{i},\"text\":\"x\"}}\n"), deadline.Token);
            var answer = await reader.ReadLineAsync(deadline.Token);
            Assert.StartsWith($"{{\"id\":{i},", answer, StringComparison.Ordinal);
        }

        await requests.Writer.CompleteAsync();
        Assert.Equal(ExitCodes.Success, await running.WaitAsync(deadline.Token));
    }
}
