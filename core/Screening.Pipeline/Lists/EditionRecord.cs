using Screening.Core;

namespace Screening.Pipeline.Lists;

/// <summary>What the store knows of one edition. Its bytes are an artifact, <see cref="ArtifactOf"/>.</summary>
public sealed record EditionRecord
{
    /// <summary>Hash of its content, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Its name, for example <c>2026-11-24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The day up to which its makers looked for legal events.</summary>
    public required DateOnly KnownUntil { get; init; }

    /// <summary>SHA-256 of its bytes as they are kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Why it is kept.</summary>
    public required EditionOrigin Origin { get; init; }

    /// <summary>When it was kept, UTC.</summary>
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>Name of the feed that published it; null for an edition of another origin.</summary>
    public string? Feed { get; init; }

    /// <summary>Name of the key that signed it; null when nobody did.</summary>
    public string? SignedBy { get; init; }

    /// <summary>What it changes against the edition that was in use when it came; null for an edition that no feed published.</summary>
    public EditionChanges? Changes { get; init; }

    /// <summary>What it would change in what was screened before; null when that was not worked out.</summary>
    public EditionPreview? Preview { get; init; }

    /// <summary>Why it waits for a person; empty when it need not.</summary>
    public IReadOnlyList<Issue> Reasons { get; init; } = [];

    /// <summary>What a person decided about it; null while nobody has.</summary>
    public EditionApproval? Approval { get; init; }

    /// <summary>When it last became active, UTC; null when it never was.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>The store's own mark of this state of the row, by which a change is guarded; empty before it was stored.</summary>
    public string RowVersion { get; init; } = "";

    /// <summary>Where it stands.</summary>
    /// <param name="active">The edition that the pointer names, or the shipped one; its record where there is one.</param>
    public EditionState StateBeside(EditionRank active) =>
        active.Hash == Hash ? EditionState.Active
        : ActivatedAt is not null ? EditionState.Superseded
        : Approval is { IsApproved: false } ? EditionState.Refused
        : Origin != EditionOrigin.Feed ? EditionState.Kept
        : EditionRank.Of(this).IsOlderThan(active) ? EditionState.Superseded
        : EditionState.Pending;

    /// <summary>Name of the artifact that holds bytes of this SHA-256.</summary>
    public static string ArtifactOf(string sha256) => $"editions/{sha256}.json";
}
