using System.Diagnostics;
using System.Globalization;
using Screening.Testing;

namespace Screening.Load.Measures;

/// <summary>A manifest of 100,000 lines from upload to summary, on the embedded store or on Azurite.</summary>
internal static class ManifestMeasure
{
    private const int Lines = 100_000, FlaggedEvery = 20;

    public static async Task RunAsync(bool isAzure)
    {
        var azurite = isAzure ? new AzuriteServer() : null;
        await (azurite?.InitializeAsync() ?? Task.CompletedTask);
        using var folder = new TempFolder();
        try
        {
            await using var product = new Product(folder.Path, azurite?.ConnectionString);
            await product.ScreenAsync("warm/up.csv", Manifests.Csv(6_000, FlaggedEvery, salt: 1_000_000));
            var content = Manifests.Csv(Lines, FlaggedEvery);
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var summary = await product.ScreenAsync("load/large.csv", content);
            var (elapsed, used) = (clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isAzure ? "Azurite" : "embedded")}: {summary.Lines:N0} lines, {summary.Controlled + summary.Review:N0} rows in {elapsed:0.0} s; {used:0.0} core-seconds of this process ({used / Lines * 1e6:0} us a line); peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        }
        finally
        {
            await (azurite?.DisposeAsync() ?? Task.CompletedTask);
        }
    }
}
