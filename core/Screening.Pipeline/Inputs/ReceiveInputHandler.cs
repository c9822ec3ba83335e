namespace Screening.Pipeline.Inputs;

/// <summary>The blob trigger's use case: a new blob becomes a ledger row and a claim-check message.</summary>
public sealed class ReceiveInputHandler
{
    /// <summary>Records the blob's current version and enqueues it on <see cref="Queues.Intake"/>. Safe to repeat.</summary>
    public Task HandleAsync(string container, string name, CancellationToken cancellationToken) => throw new NotSupportedException();
}
