using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Pipeline.Lists;

/// <summary>An edition of a feed that was verified and validated, and is not yet kept.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Pack">Its files.</param>
/// <param name="Bytes">Its bytes as the feed gave them.</param>
/// <param name="Feed">Name of the feed.</param>
/// <param name="SignedBy">Name of the key that signed it; null when nobody did.</param>
internal sealed record EditionCandidate(Edition Edition, EditionPack Pack, ReadOnlyMemory<byte> Bytes, string Feed, string? SignedBy);
