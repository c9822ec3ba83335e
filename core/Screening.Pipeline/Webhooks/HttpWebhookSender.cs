using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Webhooks;

/// <summary>Sends through the guarded client.</summary>
public sealed class HttpWebhookSender(OutboundHttp http) : IWebhookSender
{
    /// <inheritdoc/>
    public async Task<WebhookAnswer> PostAsync(
        Uri address, IReadOnlyDictionary<string, string> headers, string contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.PostAsync(address, body, contentType, headers, cancellationToken);
            return new WebhookAnswer(reply.Status, reply.RetryAfter, null);
        }
        catch (OutboundFailureException e)
        {
            return new WebhookAnswer(null, null, e.Issue.Message);
        }
    }
}
