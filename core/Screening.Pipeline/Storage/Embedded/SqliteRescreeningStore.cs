using System.Globalization;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Re-screenings as tables of the embedded store.</summary>
public sealed class SqliteRescreeningStore(SqliteDatabase database) : IRescreeningStore
{
    /// <inheritdoc/>
    public Task<RescreeningRun?> AddRunAsync(RescreeningRun run, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                "INSERT INTO rescreenings (id, started_at, revision, json) VALUES ($id, $started, $revision, $json) ON CONFLICT DO NOTHING",
                ("$id", run.Id), ("$started", run.StartedAt.UtcTicks), ("$revision", run.Revision), ("$json", RescreeningJson.ToStored(run)));
            return command.ExecuteNonQuery() == 1 ? run with { RowVersion = VersionOf(run.Revision) } : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<RescreeningRun?> UpdateRunAsync(RescreeningRun run, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                "UPDATE rescreenings SET revision = $revision, json = $json WHERE id = $id AND revision = $before",
                ("$revision", run.Revision), ("$json", RescreeningJson.ToStored(run)), ("$id", run.Id), ("$before", run.RowVersion));
            return command.ExecuteNonQuery() == 1 ? run with { RowVersion = VersionOf(run.Revision) } : null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<RescreeningRun?> FindRunAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT json, revision FROM rescreenings WHERE id = $id", ("$id", id));
            return command.List(reader => RescreeningJson.FromStored(reader.GetString(0), VersionOf(reader.GetInt32(1)))).FirstOrDefault();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RescreeningRun>> ListRunsAsync(int count, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RescreeningRun>>(
        connection =>
        {
            using var command = connection.Command("SELECT json, revision FROM rescreenings ORDER BY started_at DESC, id LIMIT $count", ("$count", count));
            return command.List(reader => RescreeningJson.FromStored(reader.GetString(0), VersionOf(reader.GetInt32(1))));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task PutChangesAsync(string screeningId, IReadOnlyList<LineChange> changes, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var insert = transaction.Prepared("INSERT OR REPLACE INTO line_changes (screening, line, at, json) VALUES ($id, $line, $at, $json)", "$id", "$line", "$at", "$json");
            foreach (var change in changes)
            {
                insert.Run(screeningId, change.Line, change.At.UtcTicks, JsonContract.ToText(writer => RescreeningJson.Write(writer, change)));
            }

            return 1;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LineChange>> ListChangesAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LineChange>>(
            connection =>
            {
                using var command = connection.Command(
                    "SELECT json FROM line_changes WHERE screening = $id AND line BETWEEN $first AND $last ORDER BY line, at", ("$id", screeningId), ("$first", firstLine), ("$last", lastLine));
                return command.List(reader => RescreeningJson.ReadChange(reader.GetString(0)));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PutOutcomeAsync(RescreenedScreening outcome, CancellationToken cancellationToken) => outcome.Changes.Total == 0
        ? Task.CompletedTask
        : database.WriteAsync(
            transaction =>
            {
                using var command = transaction.Command(
                    "INSERT OR REPLACE INTO rescreening_outcomes (run, screening, json) VALUES ($run, $id, $json)",
                    ("$run", outcome.RunId), ("$id", outcome.ScreeningId), ("$json", TextOf(outcome)));
                return command.ExecuteNonQuery();
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RescreenedScreening>> ListOutcomesAsync(string runId, string afterScreening, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RescreenedScreening>>(
            connection =>
            {
                using var command = connection.Command(
                    "SELECT json FROM rescreening_outcomes WHERE run = $run AND screening > $after ORDER BY screening LIMIT $count", ("$run", runId), ("$after", afterScreening), ("$count", count));
                return command.List(reader => RescreeningJson.ReadOutcome(reader.GetString(0)));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PutMarkAsync(RescreenedScreening outcome, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                "INSERT OR REPLACE INTO rescreening_marks (screening, at, json) VALUES ($id, $at, $json)",
                ("$id", outcome.ScreeningId), ("$at", outcome.At.UtcTicks), ("$json", TextOf(outcome)));
            return command.ExecuteNonQuery();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RescreenedScreening>> ListMarksAsync(string screeningId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RescreenedScreening>>(
            connection =>
            {
                using var command = connection.Command("SELECT json FROM rescreening_marks WHERE screening = $id ORDER BY at", ("$id", screeningId));
                return command.List(reader => RescreeningJson.ReadOutcome(reader.GetString(0)));
            },
            cancellationToken);

    private static string TextOf(RescreenedScreening outcome) => JsonContract.ToText(writer => RescreeningJson.Write(writer, outcome));

    // The revision rises with every change, so it is the row's version too.
    private static string VersionOf(int revision) => revision.ToString(CultureInfo.InvariantCulture);
}
