namespace Screening.Pipeline.Storage;

/// <summary>
/// The work queues: at least once, in no order. A message that was received <see cref="Queues.MaxDequeues"/> times without being completed
/// goes to the queue of its name with <see cref="Queues.PoisonSuffix"/>, its text kept; messages of poison queues stay where they are.
/// </summary>
public interface IWorkQueue
{
    /// <summary>Sends a message of at most 48 KiB. It waits for as long as it takes until it is received.</summary>
    Task SendAsync(string queue, string text, CancellationToken cancellationToken) => SendAsync(queue, text, TimeSpan.Zero, cancellationToken);

    /// <summary>Sends a message of at most 48 KiB that nobody receives before <paramref name="delay"/> is over.</summary>
    Task SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Receives up to <paramref name="max"/> (1 to 32) messages and hides them for <paramref name="visibility"/>; empty when there are none.</summary>
    Task<IReadOnlyList<WorkMessage>> ReceiveAsync(string queue, int max, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Removes a message that was worked off. A void receipt changes nothing.</summary>
    Task CompleteAsync(WorkMessage message, CancellationToken cancellationToken);

    /// <summary>Gives a message back after a failure: visible again after <paramref name="delay"/>, or poison at its last try.</summary>
    Task ReleaseAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Hides a message for longer while it is worked on; null when the receipt is void.</summary>
    Task<WorkMessage?> ExtendAsync(WorkMessage message, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>About how many messages wait, hidden ones included.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellationToken);

    /// <summary>When the oldest message that waits was sent, UTC; hidden ones may count or not. Null when none waits.</summary>
    Task<DateTimeOffset?> OldestAsync(string queue, CancellationToken cancellationToken);
}
