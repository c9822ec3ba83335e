using Microsoft.Data.Sqlite;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Summaries, rows and chunk marks as tables of the embedded store.</summary>
public sealed class SqliteResultStore(SqliteDatabase database) : IResultStore
{
    /// <inheritdoc/>
    public Task PutSummaryAsync(ScreeningSummary summary, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                """
                INSERT INTO summaries (id, received_at, shipment, state, verdict, revision, json)
                VALUES ($id, $received, $shipment, $state, $verdict, $revision, $json)
                ON CONFLICT (id) DO UPDATE SET received_at = $received, shipment = $shipment, state = $state, verdict = $verdict,
                  revision = $revision, json = $json WHERE revision <= $revision
                """,
                ("$id", summary.Id), ("$received", summary.ReceivedAt.UtcTicks), ("$shipment", summary.Shipment),
                ("$state", CamelCase.Of(summary.State)), ("$verdict", CamelCase.Of(summary.Verdict)), ("$revision", summary.Revision),
                ("$json", JsonContract.ToText(writer => SummaryJson.Write(writer, summary))));
            return command.ExecuteNonQuery() == 1 ? PutLists(transaction, summary) : 0;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ScreeningSummary?> FindSummaryAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT json, revision FROM summaries WHERE id = $id", ("$id", id));
            return command.List(ReadSummary).FirstOrDefault();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Page<ScreeningSummary>> ListSummariesAsync(SummaryList list, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var after = continuation is null ? new SummaryPosition(long.MaxValue, "") : SummaryPosition.Parse(continuation);
        return database.ReadAsync(
            connection =>
            {
                using var command = connection.Command(
                    """
                    SELECT json, revision FROM summary_lists JOIN summaries USING (id)
                    WHERE list = $list AND (summary_lists.received_at < $ticks OR (summary_lists.received_at = $ticks AND id > $id))
                    ORDER BY summary_lists.received_at DESC, id LIMIT $count
                    """,
                    ("$list", list.Name), ("$ticks", after.ReceivedTicks), ("$id", after.Id), ("$count", pageSize + 1));
                return SummaryPage.Of(command.List(ReadSummary), pageSize);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReplaceRowsAsync(string id, int firstLine, int lastLine, IReadOnlyList<FlaggedRow> rows, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                using var delete = transaction.Command(
                    "DELETE FROM rows WHERE screening = $id AND line BETWEEN $first AND $last", ("$id", id), ("$first", firstLine), ("$last", lastLine));
                delete.ExecuteNonQuery();
                using var insert = transaction.Prepared(
                    "INSERT INTO rows VALUES ($id, $line, $place, $text, $verdict, $licence, $entries, $why, $questions, $json)",
                    "$id", "$line", "$place", "$text", "$verdict", "$licence", "$entries", "$why", "$questions", "$json");
                foreach (var row in rows)
                {
                    insert.Run(
                        id, row.Line, row.Where, row.Text, CamelCase.Of(row.Verdict), CamelCase.Of(row.Licence), row.Entries, row.Why,
                        row.Questions, row.Json);
                }

                return rows.Count;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FlaggedRow>> ListRowsAsync(
        string id, Verdict verdict, int afterLine, int count, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<FlaggedRow>>(
            connection =>
            {
                using var command = connection.Command(
                    """
                    SELECT line, place, text, verdict, licence, entries, why, questions, json FROM rows
                    WHERE screening = $id AND line > $after AND verdict = $verdict ORDER BY line LIMIT $count
                    """,
                    ("$id", id), ("$after", afterLine), ("$verdict", CamelCase.Of(verdict)), ("$count", count));
                return command.List(ReadRow);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PutChunkAsync(string id, ChunkTally tally, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                "INSERT OR REPLACE INTO chunks VALUES ($id, $chunk, $first, $lines, $controlled, $review, $licence, $entries)",
                ("$id", id), ("$chunk", tally.Chunk), ("$first", tally.FirstLine), ("$lines", tally.Lines), ("$controlled", tally.Controlled),
                ("$review", tally.Review), ("$licence", CamelCase.Of(tally.Licence)), ("$entries", tally.Entries));
            return command.ExecuteNonQuery();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChunkTally>> ListChunksAsync(string id, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ChunkTally>>(
        connection =>
        {
            using var command = connection.Command(
                "SELECT chunk, first_line, lines, controlled, review, licence, entries FROM chunks WHERE screening = $id ORDER BY chunk", ("$id", id));
            return command.List(reader => new ChunkTally(
                reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4),
                CamelCase.Parse<Licence>(reader.GetString(5)), reader.GetString(6)));
        },
        cancellationToken);

    private static int PutLists(SqliteTransaction transaction, ScreeningSummary summary)
    {
        using var delete = transaction.Command("DELETE FROM summary_lists WHERE id = $id", ("$id", summary.Id));
        delete.ExecuteNonQuery();
        using var insert = transaction.Prepared("INSERT INTO summary_lists (list, received_at, id) VALUES ($list, $received, $id)", "$list", "$received", "$id");
        foreach (var list in SummaryList.Of(summary))
        {
            insert.Run(list.Name, summary.ReceivedAt.UtcTicks, summary.Id);
        }

        return 1;
    }

    private static ScreeningSummary ReadSummary(SqliteDataReader reader) =>
        SummaryJson.Read(reader.GetString(0)) with { Revision = reader.GetInt32(1) };

    private static FlaggedRow ReadRow(SqliteDataReader reader) => new()
    {
        Line = reader.GetInt32(0),
        Where = reader.GetString(1),
        Text = reader.GetString(2),
        Verdict = CamelCase.Parse<Verdict>(reader.GetString(3)),
        Licence = CamelCase.Parse<Licence>(reader.GetString(4)),
        Entries = reader.GetString(5),
        Why = reader.GetString(6),
        Questions = reader.GetString(7),
        Json = reader.TextOrNull(8),
    };
}
