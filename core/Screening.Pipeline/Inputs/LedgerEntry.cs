using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Inputs;

/// <summary>What the ledger knows of one version of one input. What was decided at its receipt (date, edition, id) stays, so that every replay is the same screening.</summary>
public sealed record LedgerEntry
{
    /// <summary>The input.</summary>
    public required InputRef Input { get; init; }

    /// <summary>Id of its screening.</summary>
    public required string ScreeningId { get; init; }

    /// <summary>Where it stands.</summary>
    public required InputState State { get; init; }

    /// <summary>The date it is screened for: the day of its receipt.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Name and short hash of the edition it is screened against.</summary>
    public required string Edition { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the entry last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Chunks it was cut into; 0 until it is cut, and for an input screened in one call.</summary>
    public int Chunks { get; init; }

    /// <summary>Counts the entry's changes.</summary>
    public int Revision { get; init; }

    /// <summary>How often it was found open with no message on its way, and taken up again (<see cref="SweepHandler"/>).</summary>
    public int Rescues { get; init; }

    /// <summary>Code of the reason for Rejected and Failed; null otherwise.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Why, in one sentence for a person; null unless Rejected or Failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The store's own mark of this state of the row, by which a change is guarded; empty before it was stored.</summary>
    public string RowVersion { get; init; } = "";

    /// <summary>True when nothing more will happen by itself.</summary>
    public bool IsClosed => State is InputState.Done or InputState.Rejected or InputState.Failed;
}
