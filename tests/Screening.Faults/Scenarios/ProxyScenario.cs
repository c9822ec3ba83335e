using System.Globalization;
using Screening.Faults.Proxy;
using Screening.Faults.Stores;
using Screening.Testing;

namespace Screening.Faults.Scenarios;

/// <summary>Between host and store a share of the calls is reset, answered with 503, slowed, or cut in the middle of the answer.</summary>
internal static class ProxyScenario
{
    public static async Task<FaultResult> RunAsync(string folder, AzuriteServer azurite, double share, int inputs, int seed)
    {
        await using var blobs = await FaultProxy.StartAsync(azurite.BlobPort, seed);
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort, seed + 1);
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort, seed + 2);
        await using var store = StoreUnderTest.On(folder, azurite, AzuriteServer.ConnectionStringOf(blobs.Port, queues.Port, tables.Port));
        await using var host = await store.StartHostAsync();
        var run = new FaultRun(store, seed);
        blobs.Share = queues.Share = tables.Share = share;
        await run.FeedAsync(inputs);
        var result = await run.EndAsync(string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the calls reset, 503, slow or cut"));
        return result with { Injected = blobs.Spoiled + queues.Spoiled + tables.Spoiled };
    }
}
