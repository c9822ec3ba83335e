namespace Screening.Pipeline.Rescreening;

/// <summary>
/// Re-screenings, and the findings that they wrote beside those before. Keys are a pure function of screening, line and run: a write that is
/// repeated writes the same, and nothing of another run is ever replaced.
/// </summary>
public interface IRescreeningStore
{
    /// <summary>Adds a run; null when there is one of this id.</summary>
    Task<RescreeningRun?> AddRunAsync(RescreeningRun run, CancellationToken cancellationToken);

    /// <summary>Replaces the state of a run that was seen; null when another was faster.</summary>
    Task<RescreeningRun?> UpdateRunAsync(RescreeningRun run, CancellationToken cancellationToken);

    /// <summary>A run; null when there is none of this id.</summary>
    Task<RescreeningRun?> FindRunAsync(string id, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="count"/> (1 to 1,000) runs, those begun last first.</summary>
    Task<IReadOnlyList<RescreeningRun>> ListRunsAsync(int count, CancellationToken cancellationToken);

    /// <summary>Writes changes of lines of one screening.</summary>
    Task PutChangesAsync(string screeningId, IReadOnlyList<LineChange> changes, CancellationToken cancellationToken);

    /// <summary>Every change of the lines from first to last, both included, by line and by the start of the run.</summary>
    Task<IReadOnlyList<LineChange>> ListChangesAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken);

    /// <summary>Puts a screening into the list of what a run changed; nothing when it changed nothing in it.</summary>
    Task PutOutcomeAsync(RescreenedScreening outcome, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="count"/> (1 to 1,000) screenings in which a run changed a line, by id, behind <paramref name="afterScreening"/> (empty: from the first).</summary>
    Task<IReadOnlyList<RescreenedScreening>> ListOutcomesAsync(string runId, string afterScreening, int count, CancellationToken cancellationToken);

    /// <summary>Marks a screening as held against a run's edition: written when all its changes are.</summary>
    Task PutMarkAsync(RescreenedScreening outcome, CancellationToken cancellationToken);

    /// <summary>The marks of a screening, by the start of their runs.</summary>
    Task<IReadOnlyList<RescreenedScreening>> ListMarksAsync(string screeningId, CancellationToken cancellationToken);
}
