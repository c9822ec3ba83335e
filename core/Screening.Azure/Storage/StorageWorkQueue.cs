using Azure;
using Azure.Storage.Queues;
using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Azure.Storage;

/// <summary>The work queues as storage queues. In the deployed app the Functions host receives; here the local host does.</summary>
public sealed class StorageWorkQueue(AzureStorageClients clients) : IWorkQueue
{
    // A message that nobody takes for a week would be gone in silence.
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    private readonly CreatedOnce created = new();

    /// <inheritdoc/>
    public async Task SendAsync(string queue, string text, TimeSpan delay, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken).ConfigureAwait(false);
        await client.SendMessageAsync(text, delay, ForEver, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkMessage>> ReceiveAsync(string queue, int max, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken).ConfigureAwait(false);
        var messages = (await client.ReceiveMessagesAsync(max, visibility, cancellationToken).ConfigureAwait(false)).Value;
        var taken = new List<WorkMessage>(messages.Length);
        foreach (var message in messages)
        {
            var work = new WorkMessage(queue, message.MessageId, message.PopReceipt, message.Body.ToString(), (int)message.DequeueCount);
            if (IsPoison(queue, work.DequeueCount - 1))
            {
                // Its last receiver died without a word.
                await MoveToPoisonAsync(work, cancellationToken).ConfigureAwait(false);
                continue;
            }

            taken.Add(work);
        }

        return taken;
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(message.Queue, cancellationToken).ConfigureAwait(false);
        await UnlessVoidAsync(() => client.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (IsPoison(message.Queue, message.DequeueCount))
        {
            await MoveToPoisonAsync(message, cancellationToken).ConfigureAwait(false);
            return;
        }

        var client = await QueueAsync(message.Queue, cancellationToken).ConfigureAwait(false);
        await UnlessVoidAsync(() => client.UpdateMessageAsync(message.Id, message.Receipt, message.Text, delay, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<WorkMessage?> ExtendAsync(WorkMessage message, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(message.Queue, cancellationToken).ConfigureAwait(false);
        try
        {
            var receipt = await client.UpdateMessageAsync(message.Id, message.Receipt, message.Text, visibility, cancellationToken).ConfigureAwait(false);
            return message with { Receipt = receipt.Value.PopReceipt };
        }
        catch (RequestFailedException e) when (IsVoid(e))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken).ConfigureAwait(false);
        return (await client.GetPropertiesAsync(cancellationToken).ConfigureAwait(false)).Value.ApproximateMessagesCount;
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> OldestAsync(string queue, CancellationToken cancellationToken)
    {
        var client = await QueueAsync(queue, cancellationToken).ConfigureAwait(false);
        var first = (await client.PeekMessagesAsync(client.MaxPeekableMessages, cancellationToken).ConfigureAwait(false)).Value;
        return first.Min(message => message.InsertedOn);
    }

    private async Task MoveToPoisonAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        await SendAsync(message.Queue + Queues.PoisonSuffix, message.Text, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        await CompleteAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<QueueClient> QueueAsync(string queue, CancellationToken cancellationToken)
    {
        var client = clients.Queues.GetQueueClient(queue);
        await created.EnsureAsync(queue, () => client.CreateIfNotExistsAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        return client;
    }

    private static async Task UnlessVoidAsync(Func<Task> call)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsVoid(e))
        {
            // Another receiver has the message, or it is gone: nothing is to be changed.
        }
    }

    private static bool IsVoid(RequestFailedException e) => e.Status == 404 || e.ErrorCode is "PopReceiptMismatch";

    private static bool IsPoison(string queue, int dequeued) =>
        dequeued >= Queues.MaxDequeues && !queue.EndsWith(Queues.PoisonSuffix, StringComparison.Ordinal);
}
