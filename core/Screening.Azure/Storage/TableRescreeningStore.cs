using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;

namespace Screening.Azure.Storage;

/// <summary>
/// Re-screenings as a table. Runs: partition <c>runs</c>, rows by inverted time. What a run changed: partition <c>R~{run}</c>, a row a screening.
/// Of a screening: partition its id; rows <c>M{time}</c> marks, <c>L{line}~{time}</c> changed lines. Times are 19 digits of UTC ticks.
/// </summary>
public sealed class TableRescreeningStore(AzureStorageClients clients) : IRescreeningStore
{
    private const string Runs = "runs";

    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<RescreeningRun?> AddRunAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        // The run is found by its id, and listed by its start: the list's row is written first and points to it.
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        await table.UpsertEntityAsync(new TableEntity(Runs, Inverted(run)) { ["run"] = run.Id }, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
        return await TryPutAsync(table, run, null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<RescreeningRun?> UpdateRunAsync(RescreeningRun run, CancellationToken cancellationToken) =>
        await TryPutAsync(await TableAsync(cancellationToken).ConfigureAwait(false), run, new ETag(run.RowVersion), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<RescreeningRun?> FindRunAsync(string id, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(RunPartition(id), Runs, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? RescreeningJson.FromStored(found.Value!.GetString("json"), found.Value!.ETag.ToString("G")) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RescreeningRun>> ListRunsAsync(int count, CancellationToken cancellationToken)
    {
        var runs = new List<RescreeningRun>();
        await foreach (var row in QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Runs}"), count, cancellationToken).ConfigureAwait(false))
        {
            if (await FindRunAsync(row.GetString("run"), cancellationToken).ConfigureAwait(false) is { } run)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    /// <inheritdoc/>
    public async Task PutChangesAsync(string screeningId, IReadOnlyList<LineChange> changes, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        await TableBatches.SendAsync(table, changes.Select(change => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(screeningId, change))), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LineChange>> ListChangesAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken)
    {
        var changes = new List<LineChange>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {screeningId} and RowKey ge {LineKey(firstLine)} and RowKey lt {LineKey(lastLine) + "\u007f"}");
        await foreach (var row in QueryAsync(filter, int.MaxValue, cancellationToken).ConfigureAwait(false))
        {
            var change = RescreeningJson.ReadChange(row.GetString("json"));
            changes.Add(change with { Json = row.GetString("item") });
        }

        return changes;
    }

    /// <inheritdoc/>
    public async Task PutOutcomeAsync(RescreenedScreening outcome, CancellationToken cancellationToken)
    {
        if (outcome.Changes.Total > 0)
        {
            var table = await TableAsync(cancellationToken).ConfigureAwait(false);
            await table.UpsertEntityAsync(Write(OutcomePartition(outcome.RunId), outcome.ScreeningId, outcome), TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RescreenedScreening>> ListOutcomesAsync(string runId, string afterScreening, int count, CancellationToken cancellationToken) =>
        await OutcomesAsync(TableClient.CreateQueryFilter($"PartitionKey eq {OutcomePartition(runId)} and RowKey gt {afterScreening}"), count, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task PutMarkAsync(RescreenedScreening outcome, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        await table.UpsertEntityAsync(Write(outcome.ScreeningId, $"M{Ticks(outcome.At)}", outcome), TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RescreenedScreening>> ListMarksAsync(string screeningId, CancellationToken cancellationToken) =>
        await OutcomesAsync(TableClient.CreateQueryFilter($"PartitionKey eq {screeningId} and RowKey ge {"M"} and RowKey lt {"N"}"), int.MaxValue, cancellationToken).ConfigureAwait(false);

    private static string RunPartition(string id) => $"run~{id}";

    private static string OutcomePartition(string runId) => $"R~{runId}";

    private static string Inverted(RescreeningRun run) => string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - run.StartedAt.UtcTicks:D19}~{run.Id}");

    private static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string LineKey(int line) => string.Create(CultureInfo.InvariantCulture, $"L{line:D8}");

    private static TableEntity Write(string partition, string row, RescreenedScreening outcome) => new(partition, row)
    {
        ["run"] = outcome.RunId, ["screening"] = outcome.ScreeningId, ["shipment"] = outcome.Shipment, ["changed"] = outcome.Changes.Total,
        ["json"] = JsonContract.ToText(writer => RescreeningJson.Write(writer, outcome)),
    };

    // A text of a table holds 32 Ki units: the result line stands in one of its own.
    private static TableEntity Write(string screeningId, LineChange change) => new(screeningId, $"{LineKey(change.Line)}~{Ticks(change.At)}")
    {
        ["line"] = change.Line, ["run"] = change.RunId, ["verdict"] = CamelCase.Of(change.After.Verdict), ["licence"] = CamelCase.Of(change.After.Licence), ["item"] = change.Json,
        ["json"] = JsonContract.ToText(writer => RescreeningJson.Write(writer, change with { Json = null })),
    };

    private static async Task<RescreeningRun?> TryPutAsync(TableClient table, RescreeningRun run, ETag? before, CancellationToken cancellationToken)
    {
        var row = new TableEntity(RunPartition(run.Id), Runs) { ["edition"] = run.Edition, ["state"] = CamelCase.Of(run.State), ["revision"] = run.Revision, ["json"] = RescreeningJson.ToStored(run) };
        try
        {
            var response = before is { } etag
                ? await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false)
                : await table.AddEntityAsync(row, cancellationToken).ConfigureAwait(false);
            return run with { RowVersion = response.Headers.ETag!.Value.ToString("G") };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<RescreenedScreening>> OutcomesAsync(string filter, int count, CancellationToken cancellationToken)
    {
        var outcomes = new List<RescreenedScreening>();
        await foreach (var row in QueryAsync(filter, count, cancellationToken).ConfigureAwait(false))
        {
            outcomes.Add(RescreeningJson.ReadOutcome(row.GetString("json")));
        }

        return outcomes;
    }

    private async IAsyncEnumerable<TableEntity> QueryAsync(string filter, int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var given = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(count, 1000), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            yield return row;
            if (++given == count)
            {
                yield break;
            }
        }
    }

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.Rescreenings);
        await created.EnsureAsync(TableNames.Rescreenings, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
