using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Screening.Azure;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Load.Measures;

/// <summary>The whole product in this process on one store.</summary>
internal sealed class Product(string dataDirectory, string? storage) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddScreening(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Screening:DataDirectory"] = dataDirectory, ["Screening:Storage"] = storage }).Build()).BuildServiceProvider();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Uploads a manifest and gives its screening's id.</summary>
    public async Task<string> UploadAsync(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await Get<UploadHandler>().HandleAsync(Containers.Manifests, name, stream, default);
    }

    /// <summary>Uploads a manifest, and works until its summary is there, two messages at a time.</summary>
    public async Task<ScreeningSummary> ScreenAsync(string name, byte[] content)
    {
        var id = await UploadAsync(name, content);
        await Get<ReceiveInputHandler>().HandleAsync(Containers.Manifests, name, default);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => WorkAsync(id)));
        return (await Get<IResultStore>().FindSummaryAsync(id, default))!;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task WorkAsync(string id)
    {
        await Task.Yield();
        while (await Get<IResultStore>().FindSummaryAsync(id, default) is not { State: InputState.Done })
        {
            _ = await TakeAsync(Queues.Chunks, text => Get<ScreenChunkHandler>().HandleAsync(text, default))
                || await TakeAsync(Queues.Intake, text => Get<IntakeHandler>().HandleAsync(text, default));
        }
    }

    private async Task<bool> TakeAsync(string name, Func<string, Task> handle)
    {
        if (await Get<IWorkQueue>().ReceiveAsync(name, 1, TimeSpan.FromMinutes(5), default) is not [var message])
        {
            return false;
        }

        await handle(message.Text);
        await Get<IWorkQueue>().CompleteAsync(message, default);
        return true;
    }
}
