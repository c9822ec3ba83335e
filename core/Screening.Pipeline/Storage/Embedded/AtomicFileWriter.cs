namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Writes a file beside its place, on the same file system, and renames it there at the commit.</summary>
internal sealed class AtomicFileWriter : IArtifactWriter
{
    private readonly string path;
    private readonly string temporary;
    private readonly FileStream file;
    private bool committed;

    internal AtomicFileWriter(string path, string beside)
    {
        this.path = path;
        Directory.CreateDirectory(beside);
        temporary = Path.Combine(beside, Path.GetRandomFileName());
        file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 65536);
    }

    public Stream Content => file;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await file.FlushAsync(cancellationToken);

        // The rename may reach the disk before the bytes; then a loss of power would leave an empty file under the name.
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(temporary, path, overwrite: true);
        committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Writes what it still holds, which a full disk refuses.
            await file.DisposeAsync();
        }
        finally
        {
            if (!committed)
            {
                File.Delete(temporary);
            }
        }
    }
}
