namespace Screening.Pipeline.Rescreening;

/// <summary>Where a re-screening stands.</summary>
public enum RescreeningState
{
    /// <summary>Screenings are still to be looked at.</summary>
    Running,

    /// <summary>Every screening asked for was looked at, and the report is written.</summary>
    Done,

    /// <summary>A newer one that covers it was begun; what it has not reached is that one's work.</summary>
    Overtaken,

    /// <summary>It ended before it was done; the reason says why.</summary>
    Failed,
}
