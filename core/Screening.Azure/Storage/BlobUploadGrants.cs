using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Uploads;

namespace Screening.Azure.Storage;

/// <summary>
/// Grants as shared access signatures of one blob, signed with a user delegation key where an identity is signed in (no account key exists
/// then), else with the key of the connection string. The caller sends straight to the store.
/// </summary>
public sealed class BlobUploadGrants(AzureStorageClients clients, UploadOptions options, TimeProvider time) : IUploadGrants
{
    // Clocks differ: a signature that begins now is refused by a store that is a minute behind.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<UploadGrant> GrantAsync(string container, string name, CancellationToken cancellationToken)
    {
        var client = clients.Blobs.GetBlobContainerClient(container);
        await created.EnsureAsync(container, () => client.CreateIfNotExistsAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        var blob = client.GetBlobClient(BlobName.Checked(name));
        var now = time.GetUtcNow();
        var sas = new BlobSasBuilder(BlobSasPermissions.Create | BlobSasPermissions.Write, now.AddMinutes(options.LifetimeMinutes))
        {
            BlobContainerName = container, BlobName = name, Resource = "b", StartsOn = now - Skew,
            Protocol = blob.Uri.IsLoopback ? SasProtocol.HttpsAndHttp : SasProtocol.Https,
        };
        var address = blob.CanGenerateSasUri
            ? blob.GenerateSasUri(sas)
            : await DelegatedAsync(blob, sas, cancellationToken).ConfigureAwait(false);
        return new UploadGrant(address.AbsoluteUri, new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" }, sas.ExpiresOn);
    }

    private async Task<Uri> DelegatedAsync(BlobClient blob, BlobSasBuilder sas, CancellationToken cancellationToken)
    {
        var key = await clients.Blobs.GetUserDelegationKeyAsync(sas.StartsOn, sas.ExpiresOn, cancellationToken).ConfigureAwait(false);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key.Value, blob.AccountName) }.ToUri();
    }
}
