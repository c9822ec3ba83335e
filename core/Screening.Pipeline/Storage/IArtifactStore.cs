namespace Screening.Pipeline.Storage;

/// <summary>The container <see cref="Containers.Work"/>: line blobs, result files. A name is written whole or not at all, and may be written again.</summary>
public interface IArtifactStore
{
    /// <summary>Begins an artifact; it appears at <see cref="IArtifactWriter.CommitAsync"/>.</summary>
    Task<IArtifactWriter> CreateAsync(string name, CancellationToken cancellationToken);

    /// <summary>Opens an artifact for reading from its start; null when there is none.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);
}
