using Screening.Testing;

namespace Screening.Functions.Tests;

/// <summary>On an Azurite of each test's own, for its queues must be empty.</summary>
public sealed class AzuriteSweepTests : SweepContract, IAsyncLifetime
{
    private readonly AzuriteServer azurite = new();

    public Task InitializeAsync() => azurite.InitializeAsync();

    public Task DisposeAsync() => azurite.DisposeAsync();

    private protected override FunctionScope Scope() => new(DateTimeOffset.UtcNow, null, ("Screening:Storage", azurite.ConnectionString));
}
