namespace Screening.Pipeline.Webhooks;

/// <summary>Sends a message to the receiver that the settings name. Follows no redirect.</summary>
public interface IWebhookSender
{
    /// <summary>Sends it once.</summary>
    /// <param name="address">The receiver.</param>
    /// <param name="headers">Headers beside the content's own.</param>
    /// <param name="contentType">Type of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer's status, or why there was none. Failures of the network are values.</returns>
    Task<WebhookAnswer> PostAsync(Uri address, IReadOnlyDictionary<string, string> headers, string contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
