using Screening.Faults;

namespace Screening.EndToEnd.Tests.Faults;

/// <summary>Shortened runs of every scenario of Screening.Faults; the full run has a command of its own (docs/faults.md).</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("kill-embedded", 4)]
    [InlineData("kill-azurite", 3)]
    [InlineData("restart", 1)]
    [InlineData("proxy-10", 4)]
    [InlineData("proxy-50", 2)]
    [InlineData("messages-embedded", 30)]
    [InlineData("messages-azurite", 16)]
    [InlineData("inputs-embedded", 4)]
    [InlineData("inputs-azurite", 3)]
    [InlineData("clock", 60)]
    [InlineData("hosts-embedded", 2)]
    [InlineData("hosts-azurite", 2)]
    public async Task No_line_is_lost_and_none_is_doubled(string scenario, int times)
    {
        var result = await FullRun.RunAsync(scenario, times, seed: 7);

        Assert.True(result.Audit.IsClean, result.Audit.ToString());
        Assert.NotEqual(0, result.Audit.Lines);
        Assert.NotEqual(0, result.Injected);
    }
}
