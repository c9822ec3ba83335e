using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>
/// Decisions as a table. A decision stands in the partition of its screening under line and place, and is only ever added. A standing one is
/// also pointed to from a partition of its item's fingerprint; the pointer is written first, so that no decision stands unseen.
/// </summary>
public sealed class TableDecisionStore(AzureStorageClients clients) : IDecisionStore
{
    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<bool> AddAsync(Decision decision, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        if (decision.StandingUntil is not null)
        {
            var pointer = new TableEntity(ItemPartition(decision.Fingerprint), string.Create(CultureInfo.InvariantCulture, $"{decision.ScreeningId}~{decision.Line:D8}"))
            {
                ["screening"] = decision.ScreeningId, ["line"] = decision.Line,
            };
            await table.UpsertEntityAsync(pointer, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await table.AddEntityAsync(Write(decision), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Decision>> ListAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken)
    {
        if (!ScreeningId.IsValid(screeningId))
        {
            return [];
        }

        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {screeningId} and RowKey ge {Row(firstLine, 0)} and RowKey le {Row(lastLine, 9999)}");
        var decisions = new List<Decision>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            decisions.Add(DecisionJson.Read(row.GetString("json")));
        }

        return decisions;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DecidedLine>> FindStandingAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var lines = new List<DecidedLine>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ItemPartition(fingerprint)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            lines.Add(new DecidedLine(row.GetString("screening"), row.GetInt32("line") ?? 0));
        }

        return lines;
    }

    private static string ItemPartition(string fingerprint) => $"F~{fingerprint}";

    private static string Row(int line, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{line:D8}~{sequence:D4}");

    private static TableEntity Write(Decision decision) => new(decision.ScreeningId, Row(decision.Line, decision.Sequence))
    {
        ["line"] = decision.Line, ["sequence"] = decision.Sequence, ["kind"] = CamelCase.Of(decision.Kind), ["entry"] = decision.Entry?.Value,
        ["by"] = decision.By.Id, ["decidedTicks"] = decision.At.UtcTicks, ["json"] = JsonContract.ToText(writer => DecisionJson.Write(writer, decision)),
    };

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.Decisions);
        await created.EnsureAsync(TableNames.Decisions, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
