using Azure.Storage.Blobs;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>An artifact being written into a temporary file, uploaded at the commit.</summary>
internal sealed class BlobArtifactWriter(BlobClient blob) : IArtifactWriter
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    public Stream Content => file;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        await blob.UploadAsync(file, overwrite: true, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
