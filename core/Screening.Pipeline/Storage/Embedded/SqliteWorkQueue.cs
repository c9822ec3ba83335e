using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>The work queues as a table of the embedded store.</summary>
public sealed class SqliteWorkQueue(SqliteDatabase database, TimeProvider time) : IWorkQueue
{
    // A message that was hidden in the future was hidden before the clock was set back: it must not wait for that future.
    private const string Visible = "(visible_at <= $now OR hidden_at > $now)";

    /// <inheritdoc/>
    public Task SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Insert(transaction, queue, text, delay), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkMessage>> ReceiveAsync(string queue, int max, TimeSpan visibility, CancellationToken cancellationToken)
    {
        // A look without the write lock first: an idle host polls all day.
        var waiting = await database.ReadAsync(
            connection =>
            {
                using var command = connection.Command($"SELECT 1 FROM messages WHERE queue = $q AND {Visible} LIMIT 1", ("$q", queue), ("$now", Now));
                return command.ExecuteScalar() is not null;
            },
            cancellationToken);
        return waiting ? await database.WriteAsync(transaction => Take(transaction, queue, max, visibility), cancellationToken) : [];
    }

    /// <inheritdoc/>
    public Task CompleteAsync(WorkMessage message, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => Delete(transaction, message), cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            if (IsPoison(message.Queue, message.DequeueCount))
            {
                return Delete(transaction, message) == 1 ? Insert(transaction, message.Queue + Queues.PoisonSuffix, message.Text, TimeSpan.Zero) : 0;
            }

            return Hide(transaction, message, delay);
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<WorkMessage?> ExtendAsync(WorkMessage message, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var changed = await database.WriteAsync(transaction => Hide(transaction, message, visibility), cancellationToken);
        return changed == 1 ? message : null;
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT count(*) FROM messages WHERE queue = $q", ("$q", queue));
            return (int)(long)command.ExecuteScalar()!;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> OldestAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync<DateTimeOffset?>(
        connection =>
        {
            using var command = connection.Command("SELECT min(sent_at) FROM messages WHERE queue = $q", ("$q", queue));
            return command.ExecuteScalar() is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        },
        cancellationToken);

    private long Now => time.GetUtcNow().UtcTicks;

    private List<WorkMessage> Take(SqliteTransaction transaction, string queue, int max, TimeSpan visibility)
    {
        using var select = transaction.Command(
            $"SELECT id, text, dequeued, receipt FROM messages WHERE queue = $q AND {Visible} ORDER BY visible_at, id LIMIT $max",
            ("$q", queue), ("$now", Now), ("$max", max));
        var found = select.List(reader => (Id: reader.GetInt64(0), Text: reader.GetString(1), Dequeued: reader.GetInt32(2), Receipt: reader.GetInt64(3)));
        using var hide = transaction.Prepared(
            "UPDATE messages SET hidden_at = $now, visible_at = $at, dequeued = dequeued + 1, receipt = receipt + 1 WHERE id = $id", "$now", "$at", "$id");
        var taken = new List<WorkMessage>(found.Count);
        foreach (var (id, text, dequeued, receipt) in found)
        {
            var message = new WorkMessage(queue, Invariant(id), Invariant(receipt + 1), text, dequeued + 1);
            if (IsPoison(queue, dequeued))
            {
                // Its last receiver died without a word.
                Delete(transaction, message with { Receipt = Invariant(receipt) });
                Insert(transaction, queue + Queues.PoisonSuffix, text, TimeSpan.Zero);
                continue;
            }

            hide.Run(Now, Now + visibility.Ticks, id);
            taken.Add(message);
        }

        return taken;
    }

    private int Hide(SqliteTransaction transaction, WorkMessage message, TimeSpan delay)
    {
        using var command = transaction.Command(
            "UPDATE messages SET hidden_at = $now, visible_at = $at WHERE id = $id AND receipt = $receipt",
            ("$now", Now), ("$at", Now + delay.Ticks), ("$id", message.Id), ("$receipt", message.Receipt));
        return command.ExecuteNonQuery();
    }

    private static int Delete(SqliteTransaction transaction, WorkMessage message)
    {
        using var command = transaction.Command(
            "DELETE FROM messages WHERE id = $id AND receipt = $receipt", ("$id", message.Id), ("$receipt", message.Receipt));
        return command.ExecuteNonQuery();
    }

    private int Insert(SqliteTransaction transaction, string queue, string text, TimeSpan delay)
    {
        using var command = transaction.Command(
            "INSERT INTO messages (queue, text, sent_at, hidden_at, visible_at, dequeued, receipt) VALUES ($q, $text, $now, $now, $at, 0, 0)",
            ("$q", queue), ("$text", text), ("$now", Now), ("$at", Now + delay.Ticks));
        return command.ExecuteNonQuery();
    }

    private static bool IsPoison(string queue, int dequeued) =>
        dequeued >= Queues.MaxDequeues && !queue.EndsWith(Queues.PoisonSuffix, StringComparison.Ordinal);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
