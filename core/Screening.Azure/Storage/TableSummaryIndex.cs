using System.Globalization;
using Azure.Data.Tables;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>
/// Summaries by the time of receipt, newest first: thin rows in sixteen partitions, so that no partition takes all writes; a page merges
/// the sixteen. Can be made anew from <c>results</c>.
/// </summary>
internal sealed class TableSummaryIndex(AzureStorageClients clients)
{
    private const int Buckets = 16;

    private readonly CreatedOnce created = new();

    public async Task PutAsync(ScreeningSummary summary, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var entity = new TableEntity(BucketOf(summary.Id), RowOf(summary.ReceivedAt.UtcTicks, summary.Id))
        {
            ["receivedTicks"] = summary.ReceivedAt.UtcTicks, ["screening"] = summary.Id,
        };
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Pipeline.Screenings.Page<ScreeningSummary>> ListAsync(
        int pageSize, SummaryPosition? after, Func<string, CancellationToken, Task<ScreeningSummary?>> find, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var from = after is { } position ? RowOf(position.ReceivedTicks, position.Id) : string.Empty;
        var pages = await Task.WhenAll(Enumerable.Range(0, Buckets).Select(b => TakeAsync(table, Bucket(b), from, pageSize + 1, cancellationToken))).ConfigureAwait(false);
        var ids = pages.SelectMany(p => p).OrderBy(r => r.Row, StringComparer.Ordinal).Take(pageSize + 1).Select(r => r.Id);
        var summaries = await Task.WhenAll(ids.Select(id => find(id, cancellationToken))).ConfigureAwait(false);
        return SummaryPage.Of([.. summaries.OfType<ScreeningSummary>()], pageSize);
    }

    private static async Task<List<(string Row, string Id)>> TakeAsync(TableClient table, string bucket, string from, int count, CancellationToken cancellationToken)
    {
        var rows = new List<(string, string)>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {bucket} and RowKey gt {from}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(count, 1000), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            rows.Add((row.RowKey, row.GetString("screening")));
            if (rows.Count == count)
            {
                break;
            }
        }

        return rows;
    }

    // Ids are evenly spread over a-z2-7, thirty-two characters: two a bucket.
    private static string BucketOf(string id) => Bucket((char.IsAsciiLetter(id[0]) ? id[0] - 'a' : id[0] - '2' + 26) % Buckets);

    private static string Bucket(int number) => number.ToString("x", CultureInfo.InvariantCulture);

    private static string RowOf(long ticks, string id) => string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - ticks:D19}~{id}");

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.ResultIndex);
        await created.EnsureAsync(TableNames.ResultIndex, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
