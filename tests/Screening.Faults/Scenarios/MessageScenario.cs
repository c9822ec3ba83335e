using Microsoft.Extensions.DependencyInjection;
using Screening.Faults.Stores;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Faults.Scenarios;

/// <summary>Messages come twice and thrice, in any order, also long after their work is done.</summary>
internal static class MessageScenario
{
    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        var queue = store.Services.GetRequiredService<IWorkQueue>();
        var ledger = store.Services.GetRequiredService<ILedgerStore>();
        await using var host = await store.StartHostAsync();
        var inputs = new List<InputRef>();
        for (var i = 0; i < times; i++)
        {
            if (i % 4 == 0)
            {
                inputs.Add(await run.PutAsync(Manifest.Of(i, i % 12 == 8 ? LineBlob.MaxLines * 2 : 40)));
            }

            var input = inputs[run.Random.Next(inputs.Count)];
            LedgerEntry? entry;
            while ((entry = await ledger.FindAsync(input, default)) is null)
            {
                await Task.Delay(50);
            }

            await (run.Random.Next(2) == 0 || entry.Chunks == 0
                ? queue.SendAsync(Queues.Intake, new WorkOrder(input).ToMessage(), default)
                : queue.SendAsync(Queues.Chunks, new WorkOrder(input, entry.ScreeningId, run.Random.Next(1, entry.Chunks + 1)).ToMessage(), default));
            run.Note();
        }

        return await run.EndAsync("duplicate and reordered messages");
    }
}
