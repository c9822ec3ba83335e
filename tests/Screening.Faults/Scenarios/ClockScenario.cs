using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Azure;
using Screening.Faults.Stores;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Faults.Scenarios;

/// <summary>
/// The system's clock is set back and ahead by up to two hours between any two steps, and workers die with a message in their hands. The
/// handlers run in the process of the run, on a clock of its own.
/// </summary>
internal static class ClockScenario
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        var clock = new SteppedClock();
        var settings = new Dictionary<string, string?> { ["Screening:DataDirectory"] = store.DataDirectory };
        await using var worker = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddScreening(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        for (var i = 0; i < times; i++)
        {
            if (i % 5 == 0)
            {
                await run.FeedAsync(1);
            }

            clock.Offset = TimeSpan.FromMinutes((run.Random.NextDouble() - 0.5) * 240);
            run.Note();
            await StepAsync(worker, dies: run.Random.Next(4) == 0);
        }

        for (var quiet = 0; quiet < 3;)
        {
            // Time runs on by a lease each time nothing is left to take.
            quiet = await StepAsync(worker, dies: false) ? 0 : quiet + 1;
            clock.Offset += quiet > 0 ? Lease : TimeSpan.Zero;
        }

        return await run.EndAsync("clock set back and ahead by up to 2 h, workers dying");
    }

    private static async Task<bool> StepAsync(ServiceProvider worker, bool dies)
    {
        var queue = worker.GetRequiredService<IWorkQueue>();
        await foreach (var blob in worker.GetRequiredService<IInputStore>().ListAsync(Containers.Manifests, default))
        {
            await worker.GetRequiredService<ReceiveInputHandler>().HandleAsync(Containers.Manifests, blob.Input.Name, default);
        }

        var handlers = new (string Queue, Func<string, Task> Handle)[]
        {
            (Queues.Chunks, text => worker.GetRequiredService<ScreenChunkHandler>().HandleAsync(text, default)),
            (Queues.Intake, text => worker.GetRequiredService<IntakeHandler>().HandleAsync(text, default)),
            (Queues.Intake + Queues.PoisonSuffix, text => worker.GetRequiredService<PoisonHandler>().HandleAsync(Queues.Intake, text, default)),
            (Queues.Chunks + Queues.PoisonSuffix, text => worker.GetRequiredService<PoisonHandler>().HandleAsync(Queues.Chunks, text, default)),
        };
        foreach (var (name, handle) in handlers)
        {
            if (await queue.ReceiveAsync(name, 1, Lease, default) is [var message])
            {
                if (!dies)
                {
                    await handle(message.Text);
                    await queue.CompleteAsync(message, default);
                }

                return true;
            }
        }

        return false;
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
