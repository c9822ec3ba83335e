namespace Screening.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("chekc", "There is no command 'chekc'; did you mean 'check'? See: screening --help")]
    [InlineData("screen", "Required argument missing for command: 'screen'. See: screening screen --help")]
    [InlineData("screen x --format xml", "'table' 'json' 'jsonl' 'csv'. See: screening screen --help")]
    [InlineData("screen x --fail-on noMatch", "'controlled' 'review'. See: screening screen --help")]
    [InlineData("screen x --as-of 2026-02-30", "--as-of '2026-02-30' is no date; write it as yyyy-MM-dd, for example 2026-11-24.")]
    [InlineData("check x --as-of tomorrow", "--as-of 'tomorrow' is no date")]
    [InlineData("check x --as-of 24.11.2026", "--as-of '24.11.2026' is no date")]
    [InlineData("check --foramt json", "There is no option '--foramt'; did you mean '--format'? See: screening check --help")]
    [InlineData("check", "There is nothing to check")]
    [InlineData("check x --jsonl", "--jsonl reads the items from standard input")]
    [InlineData("history --most 0", "--most 0 is out of range; give 1 to 1000.")]
    [InlineData("lists show 1C905_a", "'1C905_a' is no entry code; one looks like 1C905.a.4.")]
    [InlineData("lists validate /no/such/folder", "there is no such folder")]
    public async Task Wrong_usage_gets_one_sentence_and_exit_code_2(string line, string sentence)
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync(line.Split(' '));

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains(sentence, terminal.ErrorText, StringComparison.Ordinal);
        Assert.Single(terminal.ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(terminal.Output);
    }

    [Theory]
    [InlineData("--help", "screen <path>")]
    [InlineData("", "screen <path>")]
    [InlineData("screen --help", "--fail-on <controlled|review>")]
    [InlineData("screen --help", "Exit codes: 0 done;")]
    [InlineData("check --help", "screening check --jsonl < items.jsonl")]
    public async Task Help_says_what_there_is(string line, string fragment)
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCodes.Success, exit);
        Assert.Contains(fragment, terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.ErrorText);
    }

    [Fact]
    public async Task Version_names_the_edition_that_answers()
    {
        var terminal = new TestTerminal();

        await terminal.RunAsync("--version");

        Assert.Matches(@"^screening \d+\.\d+\.\d+, engine \S+, edition \S+\+[0-9a-f]{12}\n$", terminal.Output);
    }

    [Fact]
    public async Task A_goods_text_that_begins_like_an_option_is_taken_behind_two_dashes()
    {
        var terminal = new TestTerminal();

        var exit = await terminal.RunAsync("check", "--", "--cotton shirts");

        Assert.Equal(ExitCodes.Success, exit);
    }
}
