using Screening.Pipeline.Screenings;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteResultStoreTests(AzuriteStoreFixture fixture) : ResultStoreContract, IClassFixture<AzuriteStoreFixture>
{
    protected override IResultStore Store => fixture.Get<IResultStore>();
}
