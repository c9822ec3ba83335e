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

    /// <summary>The store's own mark of this state of the row, by which a change is guarded; empty before it was stored.</summary>
    public string RowVersion { get; init; } = "";

    /// <summary>Name of the artifact that holds bytes of this SHA-256.</summary>
    public static string ArtifactOf(string sha256) => $"editions/{sha256}.json";
}
