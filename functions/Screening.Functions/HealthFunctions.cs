using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Health;

namespace Screening.Functions;

/// <summary>Health over HTTP.</summary>
public sealed class HealthFunctions(HealthHandler handler, HttpCall call)
{
    /// <summary>Says whether edition and store stand.</summary>
    [Function("Health")]
    public Task<IResult> HealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () => HealthResult.Of(await handler.HandleAsync(cancellationToken).ConfigureAwait(false)));
}
