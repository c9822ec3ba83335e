using Microsoft.Extensions.DependencyInjection;
using Screening.Faults.Stores;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Faults.Scenarios;

/// <summary>Messages are taken from the work queues behind the pipeline's back, while no host looks, and never come back.</summary>
internal static class LostMessageScenario
{
    private const int LongestLife = 3_000;

    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        while (run.Injected < times)
        {
            await using var host = await store.StartHostAsync();
            await run.FeedAsync(6);
            await Task.Delay(run.Random.Next(LongestLife));
            await host.KillAsync();
            foreach (var queue in new[] { Queues.Intake, Queues.Chunks })
            {
                run.Note(await StealAsync(store.Services.GetRequiredService<IWorkQueue>(), queue));
            }
        }

        await using var last = await store.StartHostAsync();
        return await run.EndAsync("messages taken from the queues");
    }

    private static async Task<int> StealAsync(IWorkQueue queue, string name)
    {
        var stolen = 0;
        while (await queue.ReceiveAsync(name, 32, TimeSpan.FromMinutes(1), default) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await queue.CompleteAsync(message, default);
                stolen++;
            }
        }

        return stolen;
    }
}
