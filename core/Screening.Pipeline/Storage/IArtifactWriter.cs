namespace Screening.Pipeline.Storage;

/// <summary>An artifact being written. Disposed without a commit it leaves nothing behind.</summary>
public interface IArtifactWriter : IAsyncDisposable
{
    /// <summary>Takes the bytes.</summary>
    Stream Content { get; }

    /// <summary>Makes the artifact appear, in the place of an earlier one of its name.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
