using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>
/// The one SQLite file: write-ahead log, one writer at a time in this process, a busy time-out against other processes. Made and brought to
/// the schema at the first use, so that start-up does no I/O.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>The schema that this program writes.</summary>
    public static int SchemaVersion => EmbeddedSchema.Steps.Count;

    private const int BusySeconds = 15;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly string connectionString;
    private SqliteConnection? writer;

    /// <summary>A database in this file; nothing is opened yet.</summary>
    public SqliteDatabase(string path)
    {
        FilePath = path;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = true }.ToString();
    }

    /// <summary>The file.</summary>
    public string FilePath { get; }

    /// <summary>Runs in one transaction; nothing of it stays when it throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            var connection = writer ??= OpenFirst();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Reads on a connection of its own, beside a writer.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken);
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        return work(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer?.Dispose();
        writing.Dispose();
        using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref writer) is not null)
        {
            return;
        }

        await writing.WaitAsync(cancellationToken);
        try
        {
            writer ??= OpenFirst();
        }
        finally
        {
            writing.Release();
        }
    }

    private SqliteConnection OpenFirst()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(FilePath))!);
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
            Upgrade(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        var found = (long)command.ExecuteScalar()!;
        if (found > SchemaVersion)
        {
            throw new StorageFailureException(new StorageFailure(
                false, "storeNewer", $"The store {FilePath} was written by a newer version (schema {found}, this one knows {SchemaVersion}).",
                "Use the newer version, or name another folder in Screening:DataDirectory."));
        }

        foreach (var step in EmbeddedSchema.Steps.Skip((int)found))
        {
            command.CommandText = step;
            command.ExecuteNonQuery();
        }

        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SchemaVersion}");
        command.ExecuteNonQuery();

        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
