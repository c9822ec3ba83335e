namespace Screening.Pipeline.Inputs;

/// <summary>Stores an upload and records it, so that the triggers take it from there.</summary>
public sealed class UploadHandler
{
    /// <summary>Streams the content into the input store and writes the ledger row. The same content under the same name is the same screening.</summary>
    /// <param name="container"><c>manifests</c> or <c>documents</c>.</param>
    /// <param name="name">Blob name; checked for traversal, length and characters.</param>
    /// <param name="content">The bytes; read once, need not be seekable.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The screening's id.</returns>
    public Task<string> HandleAsync(string container, string name, Stream content, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
