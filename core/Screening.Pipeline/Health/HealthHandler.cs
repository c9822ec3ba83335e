namespace Screening.Pipeline.Health;

/// <summary>Says whether the parts stand.</summary>
public sealed class HealthHandler
{
    /// <summary>Looks at the edition and the store. Never throws for a store that is down: it says so.</summary>
    public Task<HealthReport> HandleAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
