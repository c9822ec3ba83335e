namespace Screening.Pipeline.Watching;

/// <summary>What came of reading a page.</summary>
public sealed record FetchedPage
{
    /// <summary>What came of it.</summary>
    public required PageOutcome Outcome { get; init; }

    /// <summary>The bytes; empty unless it was read.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The encoding by the answer's header; null where it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Its version; null where the server names none.</summary>
    public PageVersion? Version { get; init; }

    /// <summary>Why there is no page, in one sentence; null when there is one.</summary>
    public string? Problem { get; init; }
}
