using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;

namespace Screening.Pipeline.Tests.Storage;

/// <summary>What becomes of files that were not written to their end; what a full disk leaves is looked at in Screening.Faults.</summary>
public sealed class TemporaryFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private StorageOptions Options => new() { DataDirectory = folder.PathOf("data") };

    [Fact]
    public async Task Files_that_a_killed_process_left_are_cleared_at_the_next_start_and_those_being_written_stay()
    {
        Directory.CreateDirectory(Options.TemporaryDirectory);
        var (old, young) = (Path.Combine(Options.TemporaryDirectory, "old"), Path.Combine(Options.TemporaryDirectory, "young"));
        await File.WriteAllTextAsync(old, "half");
        await File.WriteAllTextAsync(young, "half");
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        using var database = new SqliteDatabase(folder.PathOf("data", "screening.db"));
        await new EmbeddedBackend(Options, database, TimeProvider.System).ProbeAsync(default);

        Assert.Equal(young, Assert.Single(Directory.GetFiles(Options.TemporaryDirectory)));
    }

    public void Dispose() => folder.Dispose();
}
