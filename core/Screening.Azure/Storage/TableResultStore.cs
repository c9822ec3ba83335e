using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>
/// Results as tables. <c>results</c>: partition the screening's id; rows <c>S</c> the summary, <c>L0000001</c> a flagged line, <c>C00001</c> a
/// done chunk. <c>resultIndex</c>: the lists of screenings, rows by inverted time of receipt.
/// </summary>
public sealed class TableResultStore(AzureStorageClients clients) : IResultStore
{
    private const string SummaryRow = "S";

    private readonly CreatedOnce created = new();
    private readonly TableSummaryIndex index = new(clients);

    /// <inheritdoc/>
    public async Task PutSummaryAsync(ScreeningSummary summary, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var there = await table.GetEntityIfExistsAsync<TableEntity>(summary.Id, SummaryRow, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (there.HasValue && there.Value!.GetInt32("revision") > summary.Revision)
            {
                return;
            }

            if (await TryPutAsync(table, TableSummary.Write(summary.Id, SummaryRow, summary), there.HasValue ? there.Value!.ETag : null, cancellationToken).ConfigureAwait(false))
            {
                await index.PutAsync(summary, there.HasValue ? TableSummary.Read(there.Value!) : null, cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<ScreeningSummary?> FindSummaryAsync(string id, CancellationToken cancellationToken)
    {
        if (!ScreeningId.IsValid(id))
        {
            return null;
        }

        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(id, SummaryRow, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? TableSummary.Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public Task<Pipeline.Screenings.Page<ScreeningSummary>> ListSummariesAsync(SummaryList list, int pageSize, string? continuation, CancellationToken cancellationToken) =>
        index.ListAsync(list, pageSize, continuation is null ? null : SummaryPosition.Parse(continuation), FindSummaryAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task ReplaceRowsAsync(string id, int firstLine, int lastLine, IReadOnlyList<FlaggedRow> rows, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var kept = rows.Select(r => LineKey(r.Line)).ToHashSet(StringComparer.Ordinal);
        var stale = new List<TableTransactionAction>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {LineKey(firstLine)} and RowKey le {LineKey(lastLine)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (!kept.Contains(row.RowKey))
            {
                stale.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(id, row.RowKey), ETag.All));
            }
        }

        await TableBatches.SendAsync(table, stale, cancellationToken).ConfigureAwait(false);
        await TableBatches.SendAsync(table, rows.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(id, r))), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FlaggedRow>> ListRowsAsync(string id, Verdict verdict, int afterLine, int count, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey gt {LineKey(afterLine)} and RowKey lt {"M"} and verdict eq {CamelCase.Of(verdict)}");
        var rows = new List<FlaggedRow>(Math.Min(count, 1000));
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: count, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            rows.Add(Read(row));
            if (rows.Count == count)
            {
                break;
            }
        }

        return rows;
    }

    /// <inheritdoc/>
    public async Task PutChunkAsync(string id, ChunkTally tally, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var entity = new TableEntity(id, string.Create(CultureInfo.InvariantCulture, $"C{tally.Chunk:D5}"))
        {
            ["chunk"] = tally.Chunk, ["firstLine"] = tally.FirstLine, ["lines"] = tally.Lines, ["controlled"] = tally.Controlled,
            ["review"] = tally.Review, ["licence"] = CamelCase.Of(tally.Licence), ["entries"] = tally.Entries,
        };
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChunkTally>> ListChunksAsync(string id, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id} and RowKey ge {"C"} and RowKey lt {"D"}");
        var tallies = new List<ChunkTally>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            tallies.Add(new ChunkTally(
                row.GetInt32("chunk") ?? 0, row.GetInt32("firstLine") ?? 0, row.GetInt32("lines") ?? 0, row.GetInt32("controlled") ?? 0,
                row.GetInt32("review") ?? 0, CamelCase.Parse<Licence>(row.GetString("licence")), row.GetString("entries") ?? ""));
        }

        return tallies;
    }

    private static string LineKey(int line) => string.Create(CultureInfo.InvariantCulture, $"L{line:D8}");

    private static async Task<bool> TryPutAsync(TableClient table, TableEntity entity, ETag? before, CancellationToken cancellationToken)
    {
        try
        {
            _ = before is { } etag
                ? await table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false)
                : await table.AddEntityAsync(entity, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static TableEntity Write(string id, FlaggedRow row) => new(id, LineKey(row.Line))
    {
        ["line"] = row.Line, ["where"] = row.Where, ["text"] = row.Text, ["verdict"] = CamelCase.Of(row.Verdict), ["licence"] = CamelCase.Of(row.Licence),
        ["entries"] = row.Entries, ["why"] = row.Why, ["questions"] = row.Questions, ["json"] = row.Json,
    };

    private static FlaggedRow Read(TableEntity row) => new()
    {
        Line = row.GetInt32("line") ?? 0, Where = row.GetString("where"), Text = row.GetString("text"), Verdict = CamelCase.Parse<Verdict>(row.GetString("verdict")),
        Licence = CamelCase.Parse<Licence>(row.GetString("licence")), Entries = row.GetString("entries"), Why = row.GetString("why"),
        Questions = row.GetString("questions"), Json = row.GetString("json"),
    };

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.Results);
        await created.EnsureAsync(TableNames.Results, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
