using Azure.Data.Tables;

namespace Screening.Azure.Storage;

/// <summary>Cuts changes of one partition into transactions of at most 100 entities and well below 4 MiB.</summary>
internal static class TableBatches
{
    private const int MaxEntities = 100;
    private const int MaxBytes = 3 << 20;
    private const int EntityOverhead = 512;

    /// <summary>Sends the changes, one transaction after the other.</summary>
    public static async Task SendAsync(TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var batch = new List<TableTransactionAction>(MaxEntities);
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = SizeOf((TableEntity)action.Entity);
            if (batch.Count == MaxEntities || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                await table.SubmitTransactionAsync(batch, cancellationToken).ConfigureAwait(false);
                batch.Clear();
                bytes = 0;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            await table.SubmitTransactionAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    // On the wire a character takes up to six bytes where JSON escapes it; three is what Chinese takes in UTF-8.
    private static int SizeOf(TableEntity entity) =>
        EntityOverhead + entity.Sum(p => p.Key.Length + 16 + (p.Value is string text ? text.Length * 3 : 16));
}
