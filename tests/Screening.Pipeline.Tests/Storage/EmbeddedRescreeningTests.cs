using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedRescreeningTests(EmbeddedStoreFixture fixture) : RescreeningContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override T Get<T>() => fixture.Get<T>();
}
