using Screening.Load.Scale;
using Screening.Testing;

namespace Screening.EndToEnd.Tests.Readme;

/// <summary>The figures of docs/scale.md are those of the simulation.</summary>
public sealed class ScaleDocumentTests
{
    [Fact]
    public void The_table_is_what_the_simulation_says() =>
        Assert.Contains(ScaleReport.Of(new ScaleAssumptions()), File.ReadAllText(RepositoryRoot.PathOf("docs", "scale.md")), StringComparison.Ordinal);

    [Fact]
    public void A_load_beyond_one_account_asks_for_more_and_a_heavier_line_for_more_instances()
    {
        var usual = new DaySimulation(new ScaleAssumptions()).Run(1e9);
        var heavy = new DaySimulation(new ScaleAssumptions { CoreSecondsALine = 62e-4 }).Run(1e9);

        Assert.Equal(1, usual.Accounts);
        Assert.True(new DaySimulation(new ScaleAssumptions()).Run(1e11).Accounts > 10);
        Assert.True(heavy.Instances > 3 * usual.Instances);
        Assert.Equal(usual.Calls, heavy.Calls);
    }
}
