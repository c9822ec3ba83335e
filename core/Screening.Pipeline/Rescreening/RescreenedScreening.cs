using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>What a run came to for one screening: the mark that it was looked at, and its row in the report.</summary>
public sealed record RescreenedScreening
{
    /// <summary>The screening.</summary>
    public required string ScreeningId { get; init; }

    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>When the run was begun, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the edition that it was held against.</summary>
    public required string EditionHash { get; init; }

    /// <summary>Version of the engine that answered.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The start of the run whose answers this one was compared with; null: the screening itself.</summary>
    public DateTimeOffset? BaseAt { get; init; }

    /// <summary>The edition that the answers before are from.</summary>
    public required string BaseEdition { get; init; }

    /// <summary>The shipment.</summary>
    public required string Shipment { get; init; }

    /// <summary>The input's name.</summary>
    public required string Name { get; init; }

    /// <summary>The date it was screened for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Its lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Lines that were classified anew.</summary>
    public required int Looked { get; init; }

    /// <summary>What changed.</summary>
    public required ChangeTally Changes { get; init; }

    /// <summary>Chunks in which a line changed.</summary>
    public IReadOnlyList<int> ChangedChunks { get; init; } = [];

    /// <summary>The entries of changed lines as they are found now, with the number of lines.</summary>
    public IReadOnlyList<EntryCount> Entries { get; init; } = [];
}
