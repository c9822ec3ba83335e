using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests;

/// <summary>Does what the hosts do with blobs and queues, once, by direct calls of the trigger classes.</summary>
internal static class Work
{
    /// <summary>Calls the blob functions for every blob, then the queue functions until the queues are empty.</summary>
    /// <param name="scope">The wired classes.</param>
    /// <param name="afterIntake">What happens once the intake queue is empty; null for nothing.</param>
    internal static async Task RunAsync(FunctionScope scope, Action? afterIntake = null)
    {
        var functions = scope.Create<InputFunctions>();
        await foreach (var blob in scope.Get<IInputStore>().ListAsync(Containers.Manifests, default))
        {
            await functions.ReceiveManifestAsync(Client(blob.Input.Container, blob.Input.Name), default);
        }

        while (await OneAsync(scope, Queues.Intake, functions.IntakeAsync))
        {
        }

        afterIntake?.Invoke();
        while (await OneAsync(scope, Queues.Intake, functions.IntakeAsync) || await OneAsync(scope, Queues.Chunks, functions.ScreenChunkAsync))
        {
        }
    }

    /// <summary>Uploads a manifest, does the work, and gives the screening's id.</summary>
    internal static async Task<string> ScreenAsync(FunctionScope scope, string content, string name = "ship/a.csv")
    {
        var upload = scope.Request(content, $"?name={name}", "text/csv");
        var accepted = await FunctionScope.ExecuteAsync(upload, await scope.Create<ScreeningFunctions>().UploadAsync(upload, default));
        await RunAsync(scope);
        return accepted.Body.GetProperty("id").GetString()!;
    }

    /// <summary>Calls a function without a body.</summary>
    internal static async Task<FunctionAnswer> CallAsync(FunctionScope scope, Func<HttpRequest, Task<IResult>> call, string query = "")
    {
        var request = scope.Request(query: query);
        return await FunctionScope.ExecuteAsync(request, await call(request));
    }

    /// <summary>A client of which only the names are read.</summary>
    internal static BlobClient Client(string container, string name) =>
        new(new BlobUriBuilder(new Uri("https://test.blob.core.windows.net/")) { BlobContainerName = container, BlobName = name }.ToUri());

    private static async Task<bool> OneAsync(FunctionScope scope, string name, Func<string, CancellationToken, Task> function)
    {
        var queue = scope.Get<IWorkQueue>();
        var messages = await queue.ReceiveAsync(name, 1, TimeSpan.FromMinutes(1), default);
        foreach (var message in messages)
        {
            await function(message.Text, default);
            await queue.CompleteAsync(message, default);
        }

        return messages.Count > 0;
    }
}
