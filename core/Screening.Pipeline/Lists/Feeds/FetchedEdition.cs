using Screening.Pipeline.Lists.Signing;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>What a feed gave, whole: its SHA-256 is that of the manifest. Nothing else about it was looked at.</summary>
/// <param name="Manifest">What the feed said about it.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Signature">The signature; null when the feed has none.</param>
public sealed record FetchedEdition(FeedManifest Manifest, ReadOnlyMemory<byte> Bytes, FeedSignature? Signature);
