namespace Screening.Pipeline.Inputs;

/// <summary>The poison queues' use case: the ledger row becomes Failed with a reason a person can read.</summary>
public sealed class PoisonHandler
{
    /// <summary>Handles one message that failed for good.</summary>
    /// <param name="queue">The queue it failed on, without the -poison ending.</param>
    /// <param name="message">Its text, kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task HandleAsync(string queue, string message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
