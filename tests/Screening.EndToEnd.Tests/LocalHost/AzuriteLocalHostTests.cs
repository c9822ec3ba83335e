using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class AzuriteLocalHostTests(AzuriteServer azurite) : LocalHostContract, IClassFixture<AzuriteServer>
{
    protected override string? Storage => azurite.ConnectionString;
}
