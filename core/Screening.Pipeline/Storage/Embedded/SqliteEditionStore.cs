using System.Globalization;
using Microsoft.Data.Sqlite;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Editions and the pointer as a table of the embedded store. A row's revision is its version.</summary>
public sealed class SqliteEditionStore(SqliteDatabase database) : IEditionStore
{
    private const string Current = "current", Edition = "edition";

    /// <inheritdoc/>
    public async Task<EditionPointer?> FindCurrentAsync(CancellationToken cancellationToken) =>
        (await ListAsync("kind = 'current'", "", EditionPointerJson.Read, cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public Task<EditionPointer?> SwitchAsync(EditionPointer next, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => Put(transaction, Current, "", next.RowVersion, EditionPointerJson.Write(next)) is { } version ? next with { RowVersion = version } : null, cancellationToken);

    /// <inheritdoc/>
    public async Task<EditionRecord?> FindAsync(string hash, CancellationToken cancellationToken) =>
        (await ListAsync("kind = 'edition' AND key >= $hash AND key < $hash || 'g' LIMIT 1", hash, EditionJson.Read, cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EditionRecord>> ListAsync(CancellationToken cancellationToken) =>
        await ListAsync("kind = 'edition' ORDER BY key", "", EditionJson.Read, cancellationToken);

    /// <inheritdoc/>
    public Task<EditionRecord?> PutAsync(EditionRecord record, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => Put(transaction, Edition, record.Hash, record.RowVersion, JsonContract.ToText(writer => EditionJson.Write(writer, record))) is { } version
            ? record with { RowVersion = version }
            : null,
        cancellationToken);

    private Task<List<T>> ListAsync<T>(string where, string hash, Func<string, string, T> read, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command($"SELECT json, revision FROM lists WHERE {where}", ("$hash", hash));
            return command.List(reader => read(reader.GetString(0), reader.GetInt64(1).ToString(CultureInfo.InvariantCulture)));
        },
        cancellationToken);

    private static string? Put(SqliteTransaction transaction, string kind, string key, string rowVersion, string json)
    {
        var before = rowVersion.Length == 0 ? 0 : long.Parse(rowVersion, CultureInfo.InvariantCulture);
        using var command = transaction.Command(
            before == 0
                ? "INSERT INTO lists (kind, key, revision, json) VALUES ($kind, $key, $next, $json) ON CONFLICT DO NOTHING"
                : "UPDATE lists SET revision = $next, json = $json WHERE kind = $kind AND key = $key AND revision = $before",
            ("$kind", kind), ("$key", key), ("$before", before), ("$next", before + 1), ("$json", json));
        return command.ExecuteNonQuery() == 1 ? (before + 1).ToString(CultureInfo.InvariantCulture) : null;
    }
}
