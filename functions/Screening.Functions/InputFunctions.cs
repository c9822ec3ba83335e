using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Screening.Pipeline;
using Screening.Pipeline.Inputs;

namespace Screening.Functions;

/// <summary>New blobs, the work queues and their poison queues.</summary>
public sealed class InputFunctions(ReceiveInputHandler receive, IntakeHandler intake, ScreenChunkHandler chunks, PoisonHandler poison, SweepHandler sweep)
{
    private const string Storage = "Screening:Storage";

    /// <summary>A new manifest.</summary>
    [Function("ReceiveManifest")]
    public Task ReceiveManifestAsync(
        [BlobTrigger(Containers.Manifests + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = Storage)] BlobClient blob,
        CancellationToken cancellationToken) =>
        receive.HandleAsync(blob.BlobContainerName, blob.Name, cancellationToken);

    /// <summary>A new technical document.</summary>
    [Function("ReceiveDocument")]
    public Task ReceiveDocumentAsync(
        [BlobTrigger(Containers.Documents + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = Storage)] BlobClient blob,
        CancellationToken cancellationToken) =>
        receive.HandleAsync(blob.BlobContainerName, blob.Name, cancellationToken);

    /// <summary>An input to read.</summary>
    [Function("Intake")]
    public Task IntakeAsync([QueueTrigger(Queues.Intake, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        intake.HandleAsync(message, cancellationToken);

    /// <summary>A chunk of lines to screen.</summary>
    [Function("ScreenChunk")]
    public Task ScreenChunkAsync([QueueTrigger(Queues.Chunks, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        chunks.HandleAsync(message, cancellationToken);

    /// <summary>An input that failed for good.</summary>
    [Function("IntakePoison")]
    public Task IntakePoisonAsync(
        [QueueTrigger(Queues.Intake + Queues.PoisonSuffix, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        poison.HandleAsync(Queues.Intake, message, cancellationToken);

    /// <summary>A chunk that failed for good.</summary>
    [Function("ScreenChunkPoison")]
    public Task ScreenChunkPoisonAsync(
        [QueueTrigger(Queues.Chunks + Queues.PoisonSuffix, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        poison.HandleAsync(Queues.Chunks, message, cancellationToken);

    /// <summary>A blob whose trigger failed for good. The Functions host reports it on its own storage, so the connection is the host's.</summary>
    [Function("ReceivePoison")]
    public Task ReceivePoisonAsync([QueueTrigger(Queues.BlobTriggerPoison)] string message, CancellationToken cancellationToken) =>
        poison.HandleBlobAsync(message, cancellationToken);

    /// <summary>Looks for inputs whose message was lost.</summary>
    [Function("SweepInputs")]
    public Task SweepInputsAsync([TimerTrigger("%ScreeningSweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweep.HandleAsync(cancellationToken);
}
