using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>The service clients of one storage account, made from the options; nothing is connected before the first call.</summary>
public sealed class AzureStorageClients
{
    /// <summary>Makes the clients.</summary>
    public AzureStorageClients(StorageOptions options)
    {
        var account = options.AccountName ?? (options.Connection.Contains('=', StringComparison.Ordinal) ? null : options.Connection);
        if (options.Connection.Contains('=', StringComparison.Ordinal))
        {
            Blobs = new BlobServiceClient(options.Connection, With(new BlobClientOptions(), options));
            Queues = new QueueServiceClient(options.Connection, WithBase64(With(new QueueClientOptions(), options)));
            Tables = new TableServiceClient(options.Connection, With(new TableClientOptions(), options));
            Location = Blobs.Uri.GetLeftPart(UriPartial.Path);
            return;
        }

        TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
        Blobs = new BlobServiceClient(UriOf(options.BlobServiceUri, account, "blob"), credential, With(new BlobClientOptions(), options));
        Queues = new QueueServiceClient(UriOf(options.QueueServiceUri, account, "queue"), credential, WithBase64(With(new QueueClientOptions(), options)));
        Tables = new TableServiceClient(UriOf(options.TableServiceUri, account, "table"), credential, With(new TableClientOptions(), options));
        Location = Blobs.Uri.GetLeftPart(UriPartial.Path);
    }

    /// <summary>Blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Queues; messages are Base64, as host.json says.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Tables.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The blob endpoint, without secrets.</summary>
    public string Location { get; }

    private static Uri UriOf(string? given, string? account, string service) => new(given ?? $"https://{account}.{service}.core.windows.net");

    // A development store is near: it answers at once, or soon again.
    private static T With<T>(T clientOptions, StorageOptions options)
        where T : ClientOptions
    {
        clientOptions.Retry.MaxRetries = options.Retries;
        if (options.Connection.Contains("UseDevelopmentStorage", StringComparison.OrdinalIgnoreCase) || options.Connection.Contains("127.0.0.1", StringComparison.Ordinal))
        {
            clientOptions.Retry.Delay = TimeSpan.FromMilliseconds(100);
            clientOptions.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        }

        return clientOptions;
    }

    private static QueueClientOptions WithBase64(QueueClientOptions options)
    {
        options.MessageEncoding = QueueMessageEncoding.Base64;
        options.MessageDecodingFailed += ForeignMessage.EncodeAsync;
        return options;
    }
}
