using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Decisions as a table of the embedded store.</summary>
public sealed class SqliteDecisionStore(SqliteDatabase database) : IDecisionStore
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Decision decision, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            using var command = transaction.Command(
                "INSERT INTO decisions (screening, line, sequence, fingerprint, standing, json) VALUES ($id, $line, $sequence, $fingerprint, $standing, $json) ON CONFLICT DO NOTHING",
                ("$id", decision.ScreeningId), ("$line", decision.Line), ("$sequence", decision.Sequence), ("$fingerprint", decision.Fingerprint),
                ("$standing", decision.StandingUntil is null ? 0 : 1), ("$json", JsonContract.ToText(writer => DecisionJson.Write(writer, decision))));
            return command.ExecuteNonQuery() == 1;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Decision>> ListAsync(string screeningId, int firstLine, int lastLine, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Decision>>(
            connection =>
            {
                using var command = connection.Command(
                    "SELECT json FROM decisions WHERE screening = $id AND line BETWEEN $first AND $last ORDER BY line, sequence",
                    ("$id", screeningId), ("$first", firstLine), ("$last", lastLine));
                return command.List(reader => DecisionJson.Read(reader.GetString(0)));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DecidedLine>> FindStandingAsync(string fingerprint, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DecidedLine>>(
            connection =>
            {
                using var command = connection.Command(
                    "SELECT DISTINCT screening, line FROM decisions WHERE standing = 1 AND fingerprint = $fingerprint ORDER BY screening, line",
                    ("$fingerprint", fingerprint));
                return command.List(reader => new DecidedLine(reader.GetString(0), reader.GetInt32(1)));
            },
            cancellationToken);
}
