using Screening.Pipeline.Rescreening;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteRescreeningStoreTests(AzuriteStoreFixture fixture) : RescreeningStoreContract
{
    protected override IRescreeningStore Store => fixture.Get<IRescreeningStore>();
}
