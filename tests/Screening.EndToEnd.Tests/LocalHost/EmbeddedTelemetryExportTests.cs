using Microsoft.Extensions.DependencyInjection;
using Screening.Pipeline;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Pipeline.Uploads;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class EmbeddedTelemetryExportTests : TelemetryExportContract
{
    protected override string? Storage => null;

    [Fact]
    public async Task Tries_that_fail_and_poison_are_counted_and_the_work_goes_on_when_the_cause_is_gone()
    {
        // A file where the folder of the artifacts should be: nothing can be written there.
        var blocked = Folder.PathOf("data", "work");
        if (Directory.Exists(blocked))
        {
            Directory.Delete(blocked, recursive: true);
        }

        await File.WriteAllTextAsync(blocked, "");
        var id = await UploadAsync("ship-9/a.csv", 3);
        await Collector.WaitAsync(records => records.Any(r => r is { Name: "screening.retries", Value: >= 1 }));
        File.Delete(blocked);
        var done = await Host.WaitForStateAsync(id, "done");
        Assert.Equal(3, done.GetProperty("lines").GetInt32());

        var options = new StorageOptions { DataDirectory = Folder.PathOf("data") };
        await using var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(new UploadOptions()).AddEmbeddedStores(options).BuildServiceProvider();
        await store.GetRequiredService<IWorkQueue>().SendAsync(Queues.Intake + Queues.PoisonSuffix, "no work order", default);
        await Collector.WaitAsync(records => records.Any(r => r is { Name: "screening.poison", Value: >= 1 }));
        Assert.Equal(1, Value("screening.poison", Queues.Intake));
    }
}
