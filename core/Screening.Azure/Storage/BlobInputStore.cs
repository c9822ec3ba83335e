using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>The watched containers as blob containers. The version is the blob's ETag; the content's hash stands in its metadata.</summary>
public sealed class BlobInputStore(AzureStorageClients clients) : IInputStore
{
    private const string HashMember = "sha256";

    private readonly CreatedOnce created = new();
    private readonly string beside = Path.Combine(Path.GetTempPath(), "screening");

    /// <inheritdoc/>
    public async Task<InputBlob?> FindAsync(string container, string name, CancellationToken cancellationToken)
    {
        var properties = await PropertiesAsync(container, BlobName.Checked(name), cancellationToken).ConfigureAwait(false);
        return properties is null ? null : Describe(container, name, properties.ETag, properties.ContentLength, properties.LastModified);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<InputBlob> ListAsync(string container, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = await ContainerAsync(container, cancellationToken).ConfigureAwait(false);
        await foreach (var item in client.GetBlobsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (item.Properties.ETag is { } etag && BlobName.Check(item.Name) is null)
            {
                yield return Describe(container, item.Name, etag, item.Properties.ContentLength ?? 0, item.Properties.LastModified ?? default);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<InputBlob> WriteAsync(string container, string name, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        BlobName.Checked(name);
        await using var copy = await InputContent.CopyAsync(new BoundedStream(content, maxBytes), beside, cancellationToken).ConfigureAwait(false);
        var there = await PropertiesAsync(container, name, cancellationToken).ConfigureAwait(false);
        if (there is not null && there.Metadata.TryGetValue(HashMember, out var hash) && string.Equals(hash, copy.Sha256, StringComparison.Ordinal))
        {
            return Describe(container, name, there.ETag, there.ContentLength, there.LastModified);
        }

        var client = await ContainerAsync(container, cancellationToken).ConfigureAwait(false);
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { [HashMember] = copy.Sha256 } };
        var length = copy.Content.Length;
        var info = (await client.GetBlobClient(name).UploadAsync(copy.Content, options, cancellationToken).ConfigureAwait(false)).Value;
        return Describe(container, name, info.ETag, length, info.LastModified);
    }

    /// <inheritdoc/>
    public async Task<InputContent?> OpenAsync(InputRef input, CancellationToken cancellationToken)
    {
        var client = await ContainerAsync(input.Container, cancellationToken).ConfigureAwait(false);
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = new ETag(input.ETag) };
            var download = await client.GetBlobClient(BlobName.Checked(input.Name))
                .DownloadStreamingAsync(new BlobDownloadOptions { Conditions = conditions }, cancellationToken).ConfigureAwait(false);
            await using var stream = download.Value.Content;
            return await InputContent.CopyAsync(stream, beside, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412 or 304)
        {
            return null;
        }
    }

    private async Task<BlobProperties?> PropertiesAsync(string container, string name, CancellationToken cancellationToken)
    {
        var client = await ContainerAsync(container, cancellationToken).ConfigureAwait(false);
        try
        {
            return (await client.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<BlobContainerClient> ContainerAsync(string container, CancellationToken cancellationToken)
    {
        var client = clients.Blobs.GetBlobContainerClient(container);
        await created.EnsureAsync(container, () => client.CreateIfNotExistsAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        return client;
    }

    private static InputBlob Describe(string container, string name, ETag etag, long length, DateTimeOffset modified) =>
        new(new InputRef(container, name, etag.ToString("G")), length, modified.ToUniversalTime());
}
