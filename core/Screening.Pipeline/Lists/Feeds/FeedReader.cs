using System.Security.Cryptography;
using Screening.Core;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists.Signing;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>Reads feeds: over HTTP with the guard of <see cref="OutboundHttp"/>, or from the store's container <c>feeds</c>.</summary>
public sealed class FeedReader(OutboundHttp http, IInputStore blobs, ListsOptions options)
{
    /// <summary>The container of feeds that are blobs.</summary>
    public const string Container = "feeds";

    /// <summary>Reads <c>feed.json</c>, unless it is unchanged.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="known">What was read before; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OutboundFailureException">The feed does not answer, or not as a feed does.</exception>
    public Task<OutboundReply> AskAsync(FeedOptions feed, OutboundReply? known, CancellationToken cancellationToken) => feed.Url is not null
        ? http.GetAsync(new Uri(feed.Url), known, FeedManifest.MaxBytes, cancellationToken)
        : ReadBlobAsync(feed.Blob!, known?.ETag, FeedManifest.MaxBytes, cancellationToken);

    /// <summary>Reads the edition that a manifest names, with its signature.</summary>
    /// <exception cref="OutboundFailureException">The feed does not answer, or its bytes are not those that the manifest names.</exception>
    public async Task<FetchedEdition> FetchAsync(FeedOptions feed, FeedManifest manifest, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(feed, manifest.File, options.MaxBytes, cancellationToken);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != manifest.Sha256)
        {
            throw new OutboundFailureException(new Issue(
                "feedTorn", IssueSeverity.Error, manifest.File, "The bytes of the edition are not those that feed.json names: they were cut off, changed, or are being replaced.",
                "It is tried again; if it stays so, publish the feed anew."));
        }

        var signature = manifest.Signature is null
            ? null
            : FeedSignature.TryRead((await ReadAsync(feed, manifest.Signature, FeedSignature.MaxFileBytes, cancellationToken)).Span)
                ?? throw new OutboundFailureException(new Issue("badSignature", IssueSeverity.Error, manifest.Signature, "The signature file is none.", "Publish the feed anew."));
        return new FetchedEdition(manifest, bytes, signature);
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(FeedOptions feed, string name, long maxBytes, CancellationToken cancellationToken) => (feed.Url is not null
        ? await http.GetAsync(Beside(new Uri(feed.Url), name), null, maxBytes, cancellationToken)
        : await ReadBlobAsync(feed.Blob![..(feed.Blob!.LastIndexOf('/') + 1)] + name, null, maxBytes, cancellationToken)).Body;

    // A shared access signature stands in the query and opens the files beside, too.
    private static Uri Beside(Uri manifest, string name) => new UriBuilder(new Uri(manifest, name)) { Query = manifest.Query }.Uri;

    private async Task<OutboundReply> ReadBlobAsync(string name, string? knownTag, long maxBytes, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(Container, name, cancellationToken)
            ?? throw Failure("feedNotThere", name, "There is no such blob in the container feeds.", "Copy the files of a published feed there.");
        if (blob.Input.ETag == knownTag)
        {
            return new OutboundReply(304, ReadOnlyMemory<byte>.Empty, knownTag, null);
        }

        if (blob.Length > maxBytes)
        {
            throw Failure("outboundTooLarge", name, $"The blob has more than {maxBytes} bytes.", "Look at it; if it is right, raise the limit in the settings.");
        }

        await using var content = await blobs.OpenAsync(new InputRef(Container, name, blob.Input.ETag), cancellationToken)
            ?? throw Failure("feedTorn", name, "The blob was replaced while it was read.", "It is tried again.");
        using var buffer = new MemoryStream();
        await content.Content.CopyToAsync(buffer, cancellationToken);
        return new OutboundReply(200, buffer.ToArray(), blob.Input.ETag, null);
    }

    private static OutboundFailureException Failure(string code, string where, string message, string whatToDo) => new(new Issue(code, IssueSeverity.Error, where, message, whatToDo));
}
