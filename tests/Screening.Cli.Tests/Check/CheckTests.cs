using System.Text.Json;

namespace Screening.Cli.Tests.Check;

public sealed class CheckTests
{
    [Fact]
    public async Task A_listed_substance_is_shown_with_entry_law_and_evidence()
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("check", "Dysprosium oxide, Dy2O3 99.9%", "--as-of", "2026-11-24");

        Assert.Equal(ExitCodes.Success, exit);
        Assert.StartsWith("CONTROLLED; licence: required  (as of 2026-11-24, edition ", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("measure 2025-18", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("'Dy2O3' at 18", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_never_called_clear()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("check", "Men's cotton shirts", "--as-of", "2026-11-24");

        Assert.StartsWith("no listed item found; licence: none  (as of 2026-11-24, edition ", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clear", terminal.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task The_json_answer_has_the_members_of_the_contract(string format)
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("check", "氧化镝", "--hs", "2846.90", "--format", format, "--as-of", "2026-11-24");

        using var answer = JsonDocument.Parse(terminal.Output);
        Assert.Equal(
            ["text", "verdict", "licence", "asOf", "edition", "editionKnownUntil", "editionAgeDays", "findings"],
            answer.RootElement.EnumerateObject().Select(member => member.Name).Where(name => name != "issues"));
        Assert.Equal("controlled", answer.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("氧化镝", answer.RootElement.GetProperty("text").GetString());
        Assert.Contains("氧化镝", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(format == "jsonl", terminal.OutputLines.Length == 1);
    }

    [Fact]
    public async Task A_text_cannot_send_commands_to_the_terminal()
    {
        var terminal = new TestTerminal { IsInteractive = true };

        await terminal.RunAsync("check", "dysprosium \u001b[2J\u001b]0;owned\u0007 oxide", "--as-of", "2026-11-24");

        Assert.DoesNotContain('\u001b', terminal.Output);
        Assert.DoesNotContain('\u0007', terminal.Output);
    }
}
