using Azure;
using Azure.Storage.Blobs;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>Artifacts as blobs of the work container, uploaded whole at their commit.</summary>
public sealed class BlobArtifactStore(AzureStorageClients clients) : IArtifactStore
{
    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<IArtifactWriter> CreateAsync(string name, CancellationToken cancellationToken)
    {
        var container = await ContainerAsync(cancellationToken).ConfigureAwait(false);
        return new BlobArtifactWriter(container.GetBlobClient(BlobName.Checked(name)));
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var container = await ContainerAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // One request: what is replaced between two of them could not be read to its end.
            return (await container.GetBlobClient(BlobName.Checked(name)).DownloadStreamingAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<BlobContainerClient> ContainerAsync(CancellationToken cancellationToken)
    {
        var client = clients.Blobs.GetBlobContainerClient(Containers.Work);
        await created.EnsureAsync(Containers.Work, () => client.CreateIfNotExistsAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        return client;
    }
}
