namespace Screening.Pipeline.Storage.Embedded;

/// <summary>Artifacts as files of the embedded store: written beside, then renamed.</summary>
public sealed class FileArtifactStore(StorageOptions options) : IArtifactStore
{
    private readonly string root = Path.Combine(options.DataDirectory, "work");
    private readonly string beside = options.TemporaryDirectory;

    /// <inheritdoc/>
    public Task<IArtifactWriter> CreateAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IArtifactWriter>(new AtomicFileWriter(Path.Combine(root, BlobName.Checked(name)), beside));

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, BlobName.Checked(name));
        try
        {
            return Task.FromResult<Stream?>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 65536, FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }
}
