using Azure;
using Azure.Data.Tables;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;

namespace Screening.Azure.Storage;

/// <summary>Editions and the pointer as a table. The pointer is one row, switched with If-Match.</summary>
public sealed class TableEditionStore(AzureStorageClients clients) : IEditionStore
{
    private const string Current = "current", Edition = "edition";
    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task<EditionPointer?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Current, Current, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.HasValue ? EditionPointerJson.Read(found.Value!.GetString("json"), found.Value!.ETag.ToString("G")) : null;
    }

    /// <inheritdoc/>
    public async Task<EditionPointer?> SwitchAsync(EditionPointer next, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Current, Current) { ["hash"] = next.Hash, ["switchedTicks"] = next.SwitchedAt.UtcTicks, ["json"] = EditionPointerJson.Write(next) };
        return await PutAsync(row, next.RowVersion, cancellationToken).ConfigureAwait(false) is { } version ? next with { RowVersion = version } : null;
    }

    /// <inheritdoc/>
    public async Task<EditionRecord?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        // The hash is of hex digits: what begins with it lies before it followed by a 'g'.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Edition} and RowKey ge {hash} and RowKey lt {hash + "g"}");
        return (await ListAsync(filter, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EditionRecord>> ListAsync(CancellationToken cancellationToken) =>
        await ListAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Edition}"), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<EditionRecord?> PutAsync(EditionRecord record, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Edition, record.Hash)
        {
            ["id"] = record.Id, ["sha256"] = record.Sha256, ["origin"] = CamelCase.Of(record.Origin), ["keptTicks"] = record.KeptAt.UtcTicks,
        };
        JsonParts.Put(row, JsonContract.ToText(writer => EditionJson.Write(writer, record)));
        return await PutAsync(row, record.RowVersion, cancellationToken).ConfigureAwait(false) is { } version ? record with { RowVersion = version } : null;
    }

    private async Task<List<EditionRecord>> ListAsync(string filter, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        var records = new List<EditionRecord>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            records.Add(EditionJson.Read(JsonParts.Get(row), row.ETag.ToString("G")));
        }

        return records;
    }

    private async Task<string?> PutAsync(TableEntity row, string rowVersion, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = rowVersion.Length == 0
                ? await table.AddEntityAsync(row, cancellationToken).ConfigureAwait(false)
                : await table.UpdateEntityAsync(row, new ETag(rowVersion), TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
            return response.Headers.ETag!.Value.ToString("G");
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        var table = clients.Tables.GetTableClient(TableNames.Lists);
        await created.EnsureAsync(TableNames.Lists, () => table.CreateIfNotExistsAsync(cancellationToken)).ConfigureAwait(false);
        return table;
    }
}
