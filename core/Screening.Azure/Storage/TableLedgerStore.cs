using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Azure.Storage;

/// <summary>
/// The ledger as a table. Partition: container and two hex digits of the name's hash; row: hash of name and version. Every change is
/// guarded by the row's ETag.
/// </summary>
public sealed class TableLedgerStore(AzureStorageClients clients) : ILedgerStore
{
    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<LedgerEntry?> FindAsync(InputRef input, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var (partition, row) = KeysOf(input);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? Read(input, found.Value!) : null;
    }

    /// <inheritdoc/>
    public async Task<LedgerEntry?> AddAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await table.AddEntityAsync(Write(entry), cancellationToken).ConfigureAwait(false);
            return entry with { RowVersion = response.Headers.ETag!.Value.ToString("G") };
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<LedgerEntry?> UpdateAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await table.UpdateEntityAsync(Write(entry), new ETag(entry.RowVersion), TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
            return entry with { RowVersion = response.Headers.ETag!.Value.ToString("G") };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    private static (string Partition, string Row) KeysOf(InputRef input)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.Name)));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{input.Name}\0{input.ETag}")));
        return ($"{input.Container}~{name[..2]}", version[..32]);
    }

    private static TableEntity Write(LedgerEntry entry)
    {
        var (partition, row) = KeysOf(entry.Input);
        return new TableEntity(partition, row)
        {
            ["container"] = entry.Input.Container,
            ["name"] = entry.Input.Name,
            ["etag"] = entry.Input.ETag,
            ["screening"] = entry.ScreeningId,
            ["state"] = CamelCase.Of(entry.State),
            ["asOf"] = entry.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["edition"] = entry.Edition,
            ["receivedTicks"] = entry.ReceivedAt.UtcTicks,
            ["updatedTicks"] = entry.UpdatedAt.UtcTicks,
            ["chunks"] = entry.Chunks,
            ["revision"] = entry.Revision,
            ["rescues"] = entry.Rescues,
            ["reasonCode"] = entry.ReasonCode,
            ["reason"] = entry.Reason,
        };
    }

    private static LedgerEntry Read(InputRef input, TableEntity row) => new()
    {
        Input = input,
        ScreeningId = row.GetString("screening"),
        State = CamelCase.Parse<InputState>(row.GetString("state")),
        AsOf = DateOnly.ParseExact(row.GetString("asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Edition = row.GetString("edition"),
        ReceivedAt = new DateTimeOffset(row.GetInt64("receivedTicks") ?? 0, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(row.GetInt64("updatedTicks") ?? 0, TimeSpan.Zero),
        Chunks = row.GetInt32("chunks") ?? 0,
        Revision = row.GetInt32("revision") ?? 0,
        Rescues = row.GetInt32("rescues") ?? 0,
        ReasonCode = row.GetString("reasonCode"),
        Reason = row.GetString("reason"),
        RowVersion = row.ETag.ToString("G"),
    };

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.Inputs);
        await created.EnsureAsync(TableNames.Inputs, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
