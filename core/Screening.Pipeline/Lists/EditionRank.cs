using Screening.Core.Lists;

namespace Screening.Pipeline.Lists;

/// <summary>By what editions are told to be older or newer: the day up to which they know the law, then their name.</summary>
/// <param name="Hash">Hash of the content.</param>
/// <param name="Id">The name.</param>
/// <param name="KnownUntil">The day.</param>
public sealed record EditionRank(string Hash, string Id, DateOnly KnownUntil)
{
    /// <summary>The rank of an edition.</summary>
    public static EditionRank Of(Edition edition) => new(edition.Hash, edition.Id, edition.KnownUntil);

    /// <summary>The rank of an edition that is kept.</summary>
    public static EditionRank Of(EditionRecord record) => new(record.Hash, record.Id, record.KnownUntil);

    /// <summary>True when this one knows less of the law, or as much and its name comes before.</summary>
    public bool IsOlderThan(EditionRank other) =>
        KnownUntil < other.KnownUntil || (KnownUntil == other.KnownUntil && string.CompareOrdinal(Id, other.Id) < 0);
}
