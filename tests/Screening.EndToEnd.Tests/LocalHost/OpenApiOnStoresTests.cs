using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class EmbeddedOpenApiTests : OpenApiContract
{
    protected override string? Storage => null;
}

public sealed class AzuriteOpenApiTests(AzuriteServer azurite) : OpenApiContract, IClassFixture<AzuriteServer>
{
    protected override string? Storage => azurite.ConnectionString;
}
