using Screening.Faults.Stores;

namespace Screening.Faults.Scenarios;

/// <summary>kill -9 of the host, again and again, at any moment from its start on, while inputs keep coming.</summary>
internal static class KillScenario
{
    private const int LongestLife = 3_000;

    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        for (var i = 0; i < times; i++)
        {
            await using var host = store.LaunchHost();
            await run.FeedAsync(run.Random.Next(1, 3));
            await Task.Delay(run.Random.Next(LongestLife));
            await host.KillAsync();
            run.Note();
        }

        await using var last = await store.StartHostAsync();
        return await run.EndAsync("kill -9 of the host");
    }
}
