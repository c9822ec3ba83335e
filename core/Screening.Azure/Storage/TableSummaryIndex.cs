using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>
/// The lists of screenings by the time of receipt, newest first: thin rows; a wide list lies in sixteen partitions, so that none takes all
/// writes, and a page merges the sixteen. Can be made anew from <c>results</c>.
/// </summary>
internal sealed class TableSummaryIndex(AzureStorageClients clients)
{
    private const int Buckets = 16;

    private readonly CreatedOnce created = new();

    /// <summary>Adds a screening to the lists that it is in now and takes it out of those that it was in before.</summary>
    /// <param name="summary">As it is now.</param>
    /// <param name="before">As it was; null when it is new. One of the same step was perhaps not indexed: then everything is written again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PutAsync(ScreeningSummary summary, ScreeningSummary? before, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var now = SummaryList.Of(summary);
        var had = before is null ? [] : SummaryList.Of(before);
        var isRepeated = before?.Revision == summary.Revision;
        var changes = now.Where(list => isRepeated || !had.Contains(list)).Select(list => AddAsync(table, list, summary, cancellationToken))
            .Concat(had.Where(list => !now.Contains(list)).Select(list => RemoveAsync(table, list, before!, cancellationToken)));
        await Task.WhenAll(changes).ConfigureAwait(false);
    }

    /// <summary>A page of a list. Rows of screenings that have moved on to other lists are passed over.</summary>
    public async Task<Pipeline.Screenings.Page<ScreeningSummary>> ListAsync(
        SummaryList list, int pageSize, SummaryPosition? after, Func<string, CancellationToken, Task<ScreeningSummary?>> find, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var from = after is { } position ? RowOf(position.ReceivedTicks, position.Id) : string.Empty;
        var parts = await Task.WhenAll(PartitionsOf(list).Select(partition => TakeAsync(table, partition, from, pageSize + 1, cancellationToken))).ConfigureAwait(false);
        var rows = parts.SelectMany(part => part).OrderBy(row => row.Row, StringComparer.Ordinal).Take(pageSize + 1).ToList();
        var shown = rows.Take(pageSize).ToList();
        var summaries = await Task.WhenAll(shown.Select(row => find(row.Id, cancellationToken))).ConfigureAwait(false);
        var continuation = rows.Count > pageSize ? new SummaryPosition(shown[^1].Ticks, shown[^1].Id).ToString() : null;
        return new([.. summaries.OfType<ScreeningSummary>().Where(list.Holds)], continuation);
    }

    private static Task<Response> AddAsync(TableClient table, SummaryList list, ScreeningSummary summary, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(PartitionOf(list, summary.Id), RowOf(summary.ReceivedAt.UtcTicks, summary.Id))
        {
            ["receivedTicks"] = summary.ReceivedAt.UtcTicks, ["screening"] = summary.Id,
        };
        return table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    private static Task<Response> RemoveAsync(TableClient table, SummaryList list, ScreeningSummary summary, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(PartitionOf(list, summary.Id), RowOf(summary.ReceivedAt.UtcTicks, summary.Id), ETag.All, cancellationToken);

    private static async Task<List<(string Row, long Ticks, string Id)>> TakeAsync(TableClient table, string partition, string from, int count, CancellationToken cancellationToken)
    {
        var rows = new List<(string, long, string)>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(count, 1000), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            rows.Add((row.RowKey, row.GetInt64("receivedTicks") ?? 0, row.GetString("screening")));
            if (rows.Count == count)
            {
                break;
            }
        }

        return rows;
    }

    private static IEnumerable<string> PartitionsOf(SummaryList list) =>
        list.IsWide ? Enumerable.Range(0, Buckets).Select(bucket => Partition(list, bucket)) : [Partition(list, 0)];

    // Ids are evenly spread over a-z2-7, thirty-two characters: two a bucket.
    private static string PartitionOf(SummaryList list, string id) =>
        Partition(list, list.IsWide ? (char.IsAsciiLetter(id[0]) ? id[0] - 'a' : id[0] - '2' + 26) % Buckets : 0);

    private static string Partition(SummaryList list, int bucket) => string.Create(CultureInfo.InvariantCulture, $"{list.Key}~{bucket:x}");

    private static string RowOf(long ticks, string id) => string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - ticks:D19}~{id}");

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.ResultIndex);
        await created.EnsureAsync(TableNames.ResultIndex, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
