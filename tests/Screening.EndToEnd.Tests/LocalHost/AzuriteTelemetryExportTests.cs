using Screening.Testing;

namespace Screening.EndToEnd.Tests.LocalHost;

public sealed class AzuriteTelemetryExportTests(AzuriteServer azurite) : TelemetryExportContract, IClassFixture<AzuriteServer>
{
    protected override string? Storage => azurite.ConnectionString;
}
