using System.Buffers;
using Azure.Data.Tables;

namespace Screening.Azure.Storage;

/// <summary>Cuts changes of one partition into transactions of at most 100 entities and well below 4 MiB.</summary>
internal static class TableBatches
{
    private const int MaxEntities = 100;
    private const int MaxBytes = 3 << 20;

    // The head of an entity's part of the request, with its keys.
    private const int EntityOverhead = 1_024;

    // A store far away answers after ten milliseconds and more: transactions that don't wait for each other hide that.
    private const int AtOnce = 4;

    private const int EscapedLength = 6;

    // What the client's JSON writer leaves as it is; all else becomes \uXXXX, Chinese and quotation marks alike.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !"\"&'+<>\\`".Contains(c, StringComparison.Ordinal))));

    /// <summary>Sends the changes, a few transactions at a time, in no order.</summary>
    public static Task SendAsync(TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Cut(actions), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (batch, token) => await table.SubmitTransactionAsync(batch, token).ConfigureAwait(false));

    private static IEnumerable<List<TableTransactionAction>> Cut(IEnumerable<TableTransactionAction> actions)
    {
        var batch = new List<TableTransactionAction>(MaxEntities);
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = SizeOf((TableEntity)action.Entity);
            if (batch.Count == MaxEntities || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = new List<TableTransactionAction>(MaxEntities);
                bytes = 0;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int SizeOf(TableEntity entity) =>
        EntityOverhead + entity.Sum(p => p.Key.Length + 16 + (p.Value is string text ? OnTheWire(text) : 16));

    private static int OnTheWire(string text)
    {
        var bytes = 0;
        foreach (var c in text)
        {
            bytes += Plain.Contains(c) ? 1 : EscapedLength;
        }

        return bytes;
    }
}
