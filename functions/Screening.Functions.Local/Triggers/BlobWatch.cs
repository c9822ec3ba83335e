using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>
/// Runs one blob function: looks at its container again and again and calls it once a start for each version of each blob that has come to
/// rest. The function itself passes over versions that the ledger knows.
/// </summary>
public sealed partial class BlobWatch(
    TriggerMethod function, IInputStore inputs, IServiceProvider services, IConfiguration configuration, StoreWatch store, TimeProvider time,
    ILogger<BlobWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // A file that a person copies into the inbox grows for a while; it is taken when it did not change for this long.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly string container = SettingNames.Resolve(((BlobTriggerAttribute)function.Trigger).BlobPath.Split('/')[0], configuration);
    private Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);
    private TimeSpan pause = Pause;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var allCalled = await LookAsync(stoppingToken).ConfigureAwait(false);
                pause = allCalled ? Pause : Longer();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (!store.Tell(e))
                {
                    LogWatchFailed(container, e.Message);
                }

                pause = Longer();
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> LookAsync(CancellationToken stopping)
    {
        var now = new Dictionary<string, Sighting>(seen.Count, StringComparer.Ordinal);
        var allCalled = true;
        await foreach (var blob in inputs.ListAsync(container, stopping).ConfigureAwait(false))
        {
            stopping.ThrowIfCancellationRequested();
            var sighting = seen.GetValueOrDefault(blob.Input.Name) is { } earlier && earlier.ETag == blob.Input.ETag
                ? earlier
                : new Sighting(blob.Input.ETag, time.GetTimestamp(), false);
            if (!sighting.IsCalled && IsAtRest(blob, sighting))
            {
                sighting = sighting with { IsCalled = await CallAsync(blob).ConfigureAwait(false) };
                allCalled &= sighting.IsCalled;
            }

            now[blob.Input.Name] = sighting;
        }

        seen = now;
        return allCalled;
    }

    // Its own clock says since when it rests; a clock that runs ahead of ours must not keep it waiting, so what we saw counts too,
    // by a count that no change of the clock moves.
    private bool IsAtRest(InputBlob blob, Sighting sighting) =>
        time.GetUtcNow() - blob.ModifiedAt >= Rest || time.GetElapsedTime(sighting.Since) >= Rest;

    private async Task<bool> CallAsync(InputBlob blob)
    {
        try
        {
            var values = new Dictionary<string, object?> { ["name"] = blob.Input.Name };
            await function.InvokeAsync(services, ClientOf(blob), values, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception e)
        {
            if (!store.Tell(e))
            {
                LogFunctionFailed(function.Name, e.Message);
            }

            return false;
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

    private TimeSpan Longer() => pause * 2 > LongestPause ? LongestPause : pause * 2;

    [LoggerMessage(3011, LogLevel.Warning, "Function {Function} failed: {Reason}")]
    private partial void LogFunctionFailed(string function, string reason);

    [LoggerMessage(3012, LogLevel.Error, "Container {Container} can't be watched: {Reason}")]
    private partial void LogWatchFailed(string container, string reason);

    private sealed record Sighting(string ETag, long Since, bool IsCalled);
}
