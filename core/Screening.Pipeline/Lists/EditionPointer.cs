namespace Screening.Pipeline.Lists;

/// <summary>Which edition is active, for every host on the store. One row, switched whole.</summary>
/// <param name="Hash">Hash of the edition, before a host's overlay.</param>
/// <param name="SwitchedAt">When it became active, UTC.</param>
/// <param name="RowVersion">The store's mark of this state of the row, by which a switch is guarded; empty for a pointer that is not there yet.</param>
public sealed record EditionPointer(string Hash, DateTimeOffset SwitchedAt, string RowVersion);
