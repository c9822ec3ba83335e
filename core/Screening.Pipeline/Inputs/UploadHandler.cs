using Screening.Intake;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Inputs;

/// <summary>Stores an upload and records it, so that the triggers take it from there.</summary>
public sealed class UploadHandler(IInputStore inputs, InputLedger ledger, IWorkQueue queue, DocumentIntake intake)
{
    /// <summary>
    /// Streams the content into the input store and writes the ledger row. The same content under the same name is the same screening;
    /// one that had failed is begun again.
    /// </summary>
    /// <param name="container"><c>manifests</c> or <c>documents</c>.</param>
    /// <param name="name">Blob name; checked for traversal, length and characters.</param>
    /// <param name="content">The bytes; read once, need not be seekable.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The screening's id.</returns>
    /// <exception cref="ArgumentException">The container or the name is none; <see cref="BlobName.Check"/> says so before.</exception>
    /// <exception cref="InputTooLargeException">The content is larger than the intake's limit.</exception>
    public async Task<string> HandleAsync(string container, string name, Stream content, CancellationToken cancellationToken)
    {
        if (container is not (Containers.Manifests or Containers.Documents))
        {
            throw new ArgumentException($"'{container}' is no container for uploads; use {Containers.Manifests} or {Containers.Documents}.", nameof(container));
        }

        var blob = await inputs.WriteAsync(container, BlobName.Checked(name), content, intake.Limits.MaxBytes, cancellationToken);
        var before = await ledger.EnsureAsync(blob.Input, cancellationToken);
        var entry = await ledger.RestartAsync(blob.Input, found => found.State == InputState.Failed, cancellationToken);
        if (entry.State == InputState.Received)
        {
            await ledger.AnnounceAsync(entry, null, cancellationToken);
            if (before.State == InputState.Failed)
            {
                // The content was there already: no trigger tells of it a second time.
                await queue.SendAsync(Queues.Intake, new WorkOrder(blob.Input).ToMessage(), cancellationToken);
            }
        }

        return entry.ScreeningId;
    }
}
