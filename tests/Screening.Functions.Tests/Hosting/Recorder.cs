using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Screening.Functions.Tests.Hosting;

/// <summary>Functions that write down what they are called with.</summary>
public sealed class Recorder(CallBook book)
{
    [Function("Queue")]
    public Task QueueAsync([QueueTrigger("work")] string message, CancellationToken cancellationToken) => book.WriteAsync(message);

    [Function("Poison")]
    public Task PoisonAsync([QueueTrigger("work-poison")] string message, CancellationToken cancellationToken) => book.WriteAsync("poison " + message);

    [Function("Blob")]
    public Task BlobAsync([BlobTrigger("manifests/{name}")] BlobClient blob, string name) =>
        book.WriteAsync($"{blob.BlobContainerName}/{blob.Name} {name}");

    [Function("Timer")]
    public Task TimerAsync([TimerTrigger("%Schedule%")] TimerInfo timer) => book.WriteAsync($"timer {timer.IsPastDue}");
}
