using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Screening.Functions.Local.Http;

/// <summary>Lets as many calls run, and as many wait, as host.json says, and answers 429 to the others, as the platform does.</summary>
public sealed class CallLimit : IDisposable
{
    private readonly RequestDelegate next;
    private readonly ProblemResultFactory problems;
    private readonly ConcurrencyLimiter limiter;

    /// <summary>A limit of these sizes.</summary>
    public CallLimit(RequestDelegate next, HostJson host, ProblemResultFactory problems)
    {
        this.next = next;
        this.problems = problems;
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = host.MaxConcurrentRequests,
            QueueLimit = Math.Max(0, host.MaxOutstandingRequests - host.MaxConcurrentRequests),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Serves one call.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var lease = await limiter.AcquireAsync(1, context.RequestAborted).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.RetryAfter = "1";
        await problems(StatusCodes.Status429TooManyRequests, "tooManyRequests", "More calls are under way than the host takes. Try again in a second, and send fewer at once.").ExecuteAsync(context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
