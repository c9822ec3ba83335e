using Microsoft.Data.Sqlite;

namespace Screening.Pipeline.Storage.Embedded;

/// <summary>The embedded store as a whole.</summary>
public sealed class EmbeddedBackend(StorageOptions options, SqliteDatabase database, TimeProvider time) : IStorageBackend
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    // Result codes of sqlite3.h.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    private bool isCleared;

    /// <inheritdoc/>
    public string Kind => "embedded";

    /// <inheritdoc/>
    public string Location => options.DataDirectory;

    /// <inheritdoc/>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.InboxDirectory);
        if (!isCleared)
        {
            ClearTemporary();
            isCleared = true;
        }

        await database.ReadAsync(
            connection =>
            {
                using var command = connection.Command("SELECT count(*) FROM (SELECT 1 FROM inputs LIMIT 1)");
                return command.ExecuteScalar();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public StorageFailure? Explain(Exception exception) => exception switch
    {
        StorageFailureException known => known.Failure,
        SqliteException sqlite => ExplainSqlite(sqlite),
        UnauthorizedAccessException => Denied(),
        IOException io when IsFull(io) => FullDisk(),
        IOException io => new StorageFailure(true, "storeFailed", $"The store in {Location} could not be read or written: {io.Message}", "Look at the folder and its disk."),
        _ => null,
    };

    // Half-written files of processes that were killed.
    private void ClearTemporary()
    {
        var folder = new DirectoryInfo(options.TemporaryDirectory);
        foreach (var file in folder.Exists ? folder.GetFiles() : [])
        {
            if (time.GetUtcNow() - file.LastWriteTimeUtc > Abandoned)
            {
                file.Delete();
            }
        }
    }

    private StorageFailure ExplainSqlite(SqliteException sqlite) => sqlite.SqliteErrorCode switch
    {
        Busy or Locked => new(true, "storeBusy", $"The store {database.FilePath} is locked by another process.", "Wait until it has ended, or name another folder in Screening:DataDirectory."),
        Full => FullDisk(),
        ReadOnly or CantOpen => Denied(),
        Corrupt or NotADatabase => new(false, "storeBroken", $"The store {database.FilePath} is damaged, or no store.", "Put back a copy of it, or move the file away: a new one is made."),
        IoError => new(true, "storeFailed", $"The store {database.FilePath} could not be read or written: {sqlite.Message}", "Look at the folder and its disk."),
        _ => new(false, "storeFailed", $"The store {database.FilePath} failed: {sqlite.Message}", "Report this message."),
    };

    private StorageFailure Denied() => new(
        false, "storeDenied", $"The store in {Location} can't be opened for writing.", "Give this user the right to the folder, or name another one in Screening:DataDirectory.");

    private StorageFailure FullDisk() => new(
        true, "storeFull", $"The disk of the store in {Location} is full.", "Make room; what was accepted is kept, and the work goes on by itself.");

    // ENOSPC, and ERROR_DISK_FULL of Windows.
    private static bool IsFull(IOException io) => (io.HResult & 0xFFFF) is 28 or 112;
}
