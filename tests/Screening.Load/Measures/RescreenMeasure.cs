using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Screening.Core.Classification;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Webhooks;
using Screening.Testing;
using Screening.Testing.Rescreening;

namespace Screening.Load.Measures;

/// <summary>A million stored lines of ten manifests, one in twenty of them flagged, held against other editions on the embedded store.</summary>
internal static class RescreenMeasure
{
    private const int Files = 10, Lines = 100_000, FlaggedEvery = 20;

    public static async Task RunAsync()
    {
        using var folder = new TempFolder();
        await using var product = new Product(folder.Path, null);
        for (var file = 1; file <= Files; file++)
        {
            await product.ScreenAsync(string.Create(CultureInfo.InvariantCulture, $"ship-{file}/manifest.csv"), Manifests.Csv(Lines, FlaggedEvery, salt: file * Lines));
        }

        var shipped = EditionsOfTests.Shipped;
        await HoldAsync(product, "an entry on cerium is added, selectively", true, shipped, EditionsOfTests.CeriumListed);
        await HoldAsync(product, "an entry on cerium is added, every line classified anew", true, EditionsOfTests.CeriumListed);
        await HoldAsync(product, "the law of one measure changes", true, shipped, EditionsOfTests.Extended);
        await HoldAsync(product, "the entries on dysprosium go, one line in twenty changes, written", false, shipped, EditionsOfTests.OxideGone);
    }

    private static async Task HoldAsync(Product product, string what, bool isPreview, params Classifier[] engines)
    {
        var (store, artifacts, queue) = (product.Get<IRescreeningStore>(), product.Get<IArtifactStore>(), product.Get<IWorkQueue>());
        var webhooks = new WebhookHandler(new WebhookOptions(), product.Get<IWebhookSender>(), artifacts, queue, TimeProvider.System, NullLogger<WebhookHandler>.Instance);
        var handler = new RescreenHandler(
            store, product.Get<IResultStore>(), artifacts, queue, new KnownEngines(engines), new ChangeReportWriter(store, artifacts), webhooks, TimeProvider.System, NullLogger<RescreenHandler>.Instance);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var run = (await handler.StartAsync(new RescreenRequest { IsPreview = isPreview }, default))!;
        while (run.State == RescreeningState.Running)
        {
            run = (await handler.StepAsync(run, default))!;
        }

        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {run.Lines:N0} lines, {run.Looked:N0} looked at, {run.Changes.Total:N0} changed in {clock.Elapsed.TotalSeconds:0.0} s; {used:0.0} core-seconds; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }
}
