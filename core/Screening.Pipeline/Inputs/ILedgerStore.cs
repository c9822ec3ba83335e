namespace Screening.Pipeline.Inputs;

/// <summary>The ledger of inputs: one row for each version of each input, each change guarded by the row's version.</summary>
public interface ILedgerStore
{
    /// <summary>The entry; null when there is none.</summary>
    Task<LedgerEntry?> FindAsync(InputRef input, CancellationToken cancellationToken);

    /// <summary>Adds an entry and gives it with its row version; null when there is one already.</summary>
    Task<LedgerEntry?> AddAsync(LedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>Replaces an entry and gives it with its new row version; null when the row was changed since, or is gone.</summary>
    Task<LedgerEntry?> UpdateAsync(LedgerEntry entry, CancellationToken cancellationToken);
}
