using Screening.Pipeline.Rescreening;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedRescreeningStoreTests(EmbeddedStoreFixture fixture) : RescreeningStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IRescreeningStore Store => fixture.Get<IRescreeningStore>();
}
