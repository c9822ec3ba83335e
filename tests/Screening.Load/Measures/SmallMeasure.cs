using System.Diagnostics;
using System.Globalization;
using Screening.Pipeline;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Testing;

namespace Screening.Load.Measures;

/// <summary>1,000 manifests of 40 lines at once, through the local host on Azurite: total, and each one's time from upload to summary.</summary>
internal static class SmallMeasure
{
    private const int Count = 1_000, Lines = 40, Uploaders = 16;

    public static async Task RunAsync()
    {
        var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        using var folder = new TempFolder();
        try
        {
            await using var host = await LocalHostProcess.StartAsync(folder.Path, azurite.ConnectionString);
            await using var product = new Product(folder.Path, azurite.ConnectionString);
            var clock = Stopwatch.StartNew();
            await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = Uploaders }, async (i, _) =>
            {
                using var content = new MemoryStream(Manifests.Csv(Lines, 20, i));
                await product.Get<IInputStore>().WriteAsync(Containers.Manifests, string.Create(CultureInfo.InvariantCulture, $"small-{i % 50}/{i}.csv"), content, 1 << 20, default);
            });
            var done = await DoneAsync(product, clock);
            var times = done.Select(summary => (summary.CompletedAt!.Value - summary.ReceivedAt).TotalSeconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{times.Count:N0} manifests of {Lines} lines: {clock.Elapsed.TotalSeconds:0.0} s in all; receipt to summary p50 {times[times.Count / 2]:0.00} s, p99 {times[times.Count * 99 / 100]:0.00} s"));
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<ScreeningSummary>> DoneAsync(Product product, Stopwatch clock)
    {
        while (clock.Elapsed < TimeSpan.FromMinutes(20))
        {
            var page = await product.Get<IResultStore>().ListSummariesAsync(SummaryList.OfState(InputState.Done), 1_000, null, default);
            if (page.Items.Count >= Count)
            {
                return page.Items;
            }

            await Task.Delay(500);
        }

        throw new TimeoutException("The manifests were not done in 20 minutes.");
    }
}
