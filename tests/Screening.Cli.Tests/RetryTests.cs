namespace Screening.Cli.Tests;

public sealed class RetryTests
{
    [Fact]
    public async Task An_id_that_is_none_is_said_and_fails()
    {
        var terminal = new TestTerminal();

        Assert.Equal(ExitCodes.Failed, await terminal.RunAsync("retry", "nothing"));
        Assert.Equal("There is no screening 'nothing'. See: screening history\n", terminal.ErrorText);
    }
}
