using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteRescreeningTests(AzuriteStoreFixture fixture) : RescreeningContract
{
    protected override T Get<T>() => fixture.Get<T>();
}
