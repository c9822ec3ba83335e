using Screening.Faults.Stores;

namespace Screening.Faults.Scenarios;

/// <summary>Two hosts on one store, of which one or the other is killed and started anew.</summary>
internal static class TwoHostsScenario
{
    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        var hosts = new[] { await store.StartHostAsync(), await store.StartHostAsync() };
        try
        {
            for (var i = 0; i < times; i++)
            {
                await run.FeedAsync(run.Random.Next(2, 5));
                await Task.Delay(run.Random.Next(1_500));
                var victim = run.Random.Next(2);
                await hosts[victim].KillAsync();
                run.Note();
                await hosts[victim].DisposeAsync();
                hosts[victim] = store.LaunchHost();
            }

            return await run.EndAsync("two hosts on one store, one of them killed");
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }
    }
}
