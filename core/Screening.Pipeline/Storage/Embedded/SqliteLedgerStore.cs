using System.Globalization;
using Microsoft.Data.Sqlite;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>The ledger as a table of the embedded store.</summary>
public sealed class SqliteLedgerStore(SqliteDatabase database) : ILedgerStore
{
    private const string Columns = "screening, state, as_of, edition, received_at, updated_at, chunks, revision, rescues, reason_code, reason";

    /// <inheritdoc/>
    public Task<LedgerEntry?> FindAsync(InputRef input, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command(
                $"SELECT {Columns} FROM inputs WHERE container = $c AND name = $n AND etag = $e",
                ("$c", input.Container), ("$n", input.Name), ("$e", input.ETag));
            return command.List(reader => Read(input, reader)).FirstOrDefault();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<LedgerEntry?> AddAsync(LedgerEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => Write(
            transaction,
            $"INSERT INTO inputs (container, name, etag, {Columns}) VALUES ($c, $n, $e, $id, $state, $asOf, $edition, $received, $updated, $chunks, $revision, $rescues, $code, $reason) ON CONFLICT DO NOTHING",
            entry),
        cancellationToken);

    /// <inheritdoc/>
    public Task<LedgerEntry?> UpdateAsync(LedgerEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => Write(
            transaction,
            $"UPDATE inputs SET ({Columns}) = ($id, $state, $asOf, $edition, $received, $updated, $chunks, $revision, $rescues, $code, $reason) WHERE container = $c AND name = $n AND etag = $e AND revision = $before",
            entry),
        cancellationToken);

    private static LedgerEntry? Write(SqliteTransaction transaction, string sql, LedgerEntry entry)
    {
        using var command = transaction.Command(
            sql, ("$c", entry.Input.Container), ("$n", entry.Input.Name), ("$e", entry.Input.ETag), ("$id", entry.ScreeningId),
            ("$state", CamelCase.Of(entry.State)), ("$asOf", entry.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("$edition", entry.Edition), ("$received", entry.ReceivedAt.UtcTicks), ("$updated", entry.UpdatedAt.UtcTicks),
            ("$chunks", entry.Chunks), ("$revision", entry.Revision), ("$rescues", entry.Rescues), ("$code", entry.ReasonCode), ("$reason", entry.Reason),
            ("$before", entry.RowVersion));
        return command.ExecuteNonQuery() == 1 ? entry with { RowVersion = VersionOf(entry.Revision) } : null;
    }

    private static LedgerEntry Read(InputRef input, SqliteDataReader reader) => new()
    {
        Input = input,
        ScreeningId = reader.GetString(0),
        State = CamelCase.Parse<InputState>(reader.GetString(1)),
        AsOf = DateOnly.ParseExact(reader.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Edition = reader.GetString(3),
        ReceivedAt = new DateTimeOffset(reader.GetInt64(4), TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(reader.GetInt64(5), TimeSpan.Zero),
        Chunks = reader.GetInt32(6),
        Revision = reader.GetInt32(7),
        Rescues = reader.GetInt32(8),
        ReasonCode = reader.TextOrNull(9),
        Reason = reader.TextOrNull(10),
        RowVersion = VersionOf(reader.GetInt32(7)),
    };

    // The revision rises with every change, so it is the row's version too; SQLite compares the text with the integer column by value.
    private static string VersionOf(int revision) => revision.ToString(CultureInfo.InvariantCulture);
}
