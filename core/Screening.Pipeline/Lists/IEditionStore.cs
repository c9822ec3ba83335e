namespace Screening.Pipeline.Lists;

/// <summary>The editions that the store knows, and the one pointer that says which is active.</summary>
public interface IEditionStore
{
    /// <summary>The pointer; null while no edition was ever activated.</summary>
    Task<EditionPointer?> FindCurrentAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Switches the pointer. Of two callers who saw the same one, one succeeds.
    /// </summary>
    /// <param name="next">The pointer as it should be, with the <see cref="EditionPointer.RowVersion"/> of the one that was seen; empty when there was none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The pointer as it is now; null when another was faster.</returns>
    Task<EditionPointer?> SwitchAsync(EditionPointer next, CancellationToken cancellationToken);

    /// <summary>An edition by its hash, or by the first digits of it; null when none is kept.</summary>
    Task<EditionRecord?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Every edition that is kept, in the order of their hashes.</summary>
    Task<IReadOnlyList<EditionRecord>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Adds a record (empty <see cref="EditionRecord.RowVersion"/>), or replaces the state of it that was seen. Null when another was faster.
    /// </summary>
    Task<EditionRecord?> PutAsync(EditionRecord record, CancellationToken cancellationToken);
}
