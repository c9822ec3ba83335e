namespace Screening.Pipeline.Screenings;

/// <summary>Where an input stands in the ledger.</summary>
public enum InputState
{
    /// <summary>Recorded, not yet queued.</summary>
    Received,

    /// <summary>A message for it is on the intake queue.</summary>
    Queued,

    /// <summary>It is being read or screened.</summary>
    Running,

    /// <summary>Every line has its result.</summary>
    Done,

    /// <summary>Nothing of it could be read; its issues say why.</summary>
    Rejected,

    /// <summary>It failed for a reason that is not in the input; it can be sent again.</summary>
    Failed,
}
