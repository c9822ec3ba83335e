using Screening.Pipeline.Screenings;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteResultStoreTests(AzuriteStoreFixture fixture) : ResultStoreContract
{
    protected override IResultStore Store => fixture.Get<IResultStore>();
}
