using Microsoft.Extensions.DependencyInjection;
using Screening.Faults.Stores;
using Screening.Pipeline.Storage;

namespace Screening.Faults.Scenarios;

/// <summary>The disk of the embedded store is filled to its last byte in the middle of the work, and freed again.</summary>
internal static class FullDiskScenario
{
    /// <summary>Runs on a small file system of its own, mounted on the folder.</summary>
    public static async Task<FaultResult> RunAsync(string folder, int times, int seed)
    {
        await using var store = StoreUnderTest.Embedded(folder);
        var run = new FaultRun(store, seed);
        await using var host = await store.StartHostAsync();
        var filler = Path.Combine(folder, "filler");
        for (var i = 0; i < times; i++)
        {
            await run.FeedAsync(run.Random.Next(2, 5));
            await Task.Delay(run.Random.Next(600));
            await FillAsync(filler);
            await Task.Delay(run.Random.Next(3_000));
            File.Delete(filler);
            run.Note();
        }

        var result = await run.EndAsync("disk full to the last byte (tmpfs), then freed");
        var left = Directory.GetFiles(store.Services.GetRequiredService<StorageOptions>().TemporaryDirectory).Length;
        if (left > 0)
        {
            throw new InvalidOperationException($"{left} temporary files were left behind.");
        }

        Console.Error.WriteLine(host.Output.Contains("is full", StringComparison.Ordinal) ? "The host said that the disk was full." : "The host did not meet the full disk.");
        return result;
    }

    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                await file.WriteAsync(block);
            }
        }
        catch (IOException)
        {
            // Full: that is what was wanted.
        }
    }
}
