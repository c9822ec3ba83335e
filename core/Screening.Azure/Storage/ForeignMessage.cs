using Azure.Storage.Queues;

namespace Screening.Azure.Storage;

/// <summary>A message on a work queue that somebody else put there and that is not Base64, as all of ours are.</summary>
internal static class ForeignMessage
{
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    /// <summary>
    /// Puts its text on the queue again as our messages are, so that whoever receives it keeps it for a person. Left alone it would fail each
    /// call that receives it, with all that came in the same call.
    /// </summary>
    public static async Task EncodeAsync(QueueMessageDecodingFailedEventArgs failed)
    {
        if (failed.ReceivedMessage is { } message)
        {
            await failed.Queue.SendMessageAsync(message.Body, visibilityTimeout: null, ForEver, failed.CancellationToken).ConfigureAwait(false);
            await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, failed.CancellationToken).ConfigureAwait(false);
        }
    }
}
