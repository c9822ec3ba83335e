using Azure;
using Azure.Identity;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>Azure Storage as a whole.</summary>
public sealed class AzureBackend(AzureStorageClients clients) : IStorageBackend
{
    /// <inheritdoc/>
    public string Kind => "azure";

    /// <inheritdoc/>
    public string Location => clients.Location;

    /// <inheritdoc/>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        await clients.Blobs.GetBlobContainerClient(Containers.Work).ExistsAsync(cancellationToken).ConfigureAwait(false);
        await clients.Queues.GetQueueClient(Queues.Intake).ExistsAsync(cancellationToken).ConfigureAwait(false);
        await clients.Tables.GetTableClient(TableNames.Inputs).CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public StorageFailure? Explain(Exception exception) => exception switch
    {
        StorageFailureException known => known.Failure,
        RequestFailedException failed => ExplainStatus(failed),
        AuthenticationFailedException => Denied("no identity could sign in"),
        AggregateException many => many.InnerExceptions.Select(Explain).FirstOrDefault(f => f is not null),
        HttpRequestException => Unreachable(),
        TaskCanceledException { InnerException: TimeoutException } => Unreachable(),
        _ => null,
    };

    private StorageFailure ExplainStatus(RequestFailedException failed) => failed.Status switch
    {
        0 => Unreachable(),
        401 or 403 => Denied(failed.ErrorCode ?? "access was refused"),
        408 or 429 or 500 or 503 or 504 => new(true, "storeBusy", $"The store {Location} is busy ({failed.Status}).", "Try again; the work goes on by itself."),
        _ => new(false, "storeFailed", $"The store {Location} refused a call: {failed.ErrorCode ?? failed.Message} ({failed.Status}).", "Report this message."),
    };

    private StorageFailure Unreachable() => new(
        true, "storeUnreachable", $"The store {Location} does not answer.",
        IsLocal ? "Start Azurite, or leave Screening:Storage empty for the embedded store." : "Check the address and the network.");

    private StorageFailure Denied(string why) => new(
        false, "storeDenied", $"The store {Location} denies access: {why}.", "Check the connection string, or give the identity its roles (docs/architecture.md).");

    private bool IsLocal => Location.Contains("127.0.0.1", StringComparison.Ordinal) || Location.Contains("localhost", StringComparison.Ordinal);
}
