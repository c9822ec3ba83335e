using Screening.Faults.Stores;

namespace Screening.Faults.Scenarios;

/// <summary>The storage service is stopped in the middle of the work, stays away for a while and comes back.</summary>
internal static class StoreRestartScenario
{
    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        await using var host = await store.StartHostAsync();
        for (var i = 0; i < times; i++)
        {
            await run.FeedAsync(run.Random.Next(2, 6));
            await Task.Delay(run.Random.Next(1_200));
            await store.Azurite!.StopAsync();
            await Task.Delay(run.Random.Next(4_000));
            await store.Azurite.StartAgainAsync();
            run.Note();
        }

        return await run.EndAsync("Azurite stopped and started");
    }
}
