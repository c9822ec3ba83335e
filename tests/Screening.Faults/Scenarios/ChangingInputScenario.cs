using Screening.Faults.Stores;
using Screening.Pipeline;
using Screening.Pipeline.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Screening.Faults.Scenarios;

/// <summary>Inputs are uploaded again unchanged, replaced while they are read, put back, and deleted before they are read.</summary>
internal static class ChangingInputScenario
{
    public static async Task<FaultResult> RunAsync(StoreUnderTest store, int times, int seed)
    {
        var run = new FaultRun(store, seed);
        await using var host = await store.StartHostAsync();
        for (var i = 0; i < times; i++)
        {
            var lines = i % 5 == 0 ? 12_000 : 60;
            var first = Manifest.Of(i, lines);
            await run.PutAsync(first);
            await Task.Delay(run.Random.Next(1_500));
            switch (run.Random.Next(4))
            {
                case 0:
                    await run.PutAsync(first);
                    break;
                case 1:
                    await run.PutAsync(Manifest.Of(i, lines, " changed"));
                    break;
                case 2:
                    await run.PutAsync(Manifest.Of(i, lines, " changed"));
                    await Task.Delay(run.Random.Next(1_500));
                    await run.PutAsync(first);
                    break;
                default:
                    await DeleteAsync(store, first.Name);
                    run.Replace(first.Name);
                    break;
            }

            run.Note();
        }

        return await run.EndAsync("same blob again, changed while read, put back, deleted before read");
    }

    private static async Task DeleteAsync(StoreUnderTest store, string name)
    {
        if (store.Azurite is null)
        {
            File.Delete(Path.Combine(store.Services.GetRequiredService<StorageOptions>().InboxDirectory, Containers.Manifests, name));
        }
        else
        {
            await store.Services.GetRequiredService<Azure.Storage.AzureStorageClients>().Blobs.GetBlobContainerClient(Containers.Manifests).DeleteBlobIfExistsAsync(name);
        }
    }
}
