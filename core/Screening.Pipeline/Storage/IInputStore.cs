using Screening.Pipeline.Inputs;

namespace Screening.Pipeline.Storage;

/// <summary>The watched containers. Names are checked by <see cref="BlobName"/>; a bad one is misuse.</summary>
public interface IInputStore
{
    /// <summary>The blob as it is now; null when there is none.</summary>
    Task<InputBlob?> FindAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>All blobs of a container, in the order of the store; half-written ones are not among them.</summary>
    IAsyncEnumerable<InputBlob> ListAsync(string container, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a blob whole or not at all. Content that is already there under this name keeps its version.
    /// </summary>
    /// <exception cref="InputTooLargeException">The content is longer than <paramref name="maxBytes"/>.</exception>
    Task<InputBlob> WriteAsync(string container, string name, Stream content, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Opens exactly this version; null when the blob is gone or is another version by now.</summary>
    Task<InputContent?> OpenAsync(InputRef input, CancellationToken cancellationToken);
}
