using Microsoft.Azure.Functions.Worker;
using Screening.Pipeline;
using Screening.Pipeline.Webhooks;

namespace Screening.Functions;

/// <summary>Change reports on their way to the webhook.</summary>
public sealed class WebhookFunctions(WebhookHandler webhooks)
{
    private const string Storage = "Screening:Storage";

    /// <summary>One try to send a report.</summary>
    [Function("SendReport")]
    public Task SendAsync([QueueTrigger(Queues.Webhooks, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        webhooks.HandleAsync(message, cancellationToken);

    /// <summary>A report that the store kept from being sent.</summary>
    [Function("SendReportPoison")]
    public Task SendPoisonAsync([QueueTrigger(Queues.Webhooks + Queues.PoisonSuffix, Connection = Storage)] string message, CancellationToken cancellationToken) =>
        webhooks.HandlePoisonAsync(message, cancellationToken);
}
