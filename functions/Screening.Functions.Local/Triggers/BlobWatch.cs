using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>
/// Runs one blob function: looks at its container again and again and calls it for each version of each blob once a start. The function
/// itself passes over versions that the ledger knows.
/// </summary>
public sealed partial class BlobWatch(
    TriggerMethod function, IInputStore inputs, IServiceProvider services, TimeProvider time, ILogger<BlobWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly string container = ((BlobTriggerAttribute)function.Trigger).BlobPath.Split('/')[0];
    private readonly HashSet<(string Name, string ETag)> seen = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogWatchFailed(container, e.Message);
                await Task.Delay(Pause * 4, time, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        await foreach (var blob in inputs.ListAsync(container, stopping).ConfigureAwait(false))
        {
            if (stopping.IsCancellationRequested || !seen.Add((blob.Input.Name, blob.Input.ETag)))
            {
                continue;
            }

            try
            {
                var values = new Dictionary<string, object?> { ["name"] = blob.Input.Name };
                await function.InvokeAsync(services, ClientOf(blob), values, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                seen.Remove((blob.Input.Name, blob.Input.ETag));
                LogFunctionFailed(function.Name, e.Message);
            }
        }
    }

    // Functions read only the names of the client; the content comes through the port.
    private static BlobClient ClientOf(InputBlob blob)
    {
        var address = new BlobUriBuilder(new Uri("https://local.blob.core.windows.net/"))
        {
            BlobContainerName = blob.Input.Container, BlobName = blob.Input.Name,
        };
        return new BlobClient(address.ToUri());
    }

    [LoggerMessage(3011, LogLevel.Warning, "Function {Function} failed: {Reason}")]
    private partial void LogFunctionFailed(string function, string reason);

    [LoggerMessage(3012, LogLevel.Error, "Container {Container} can't be watched: {Reason}")]
    private partial void LogWatchFailed(string container, string reason);
}
