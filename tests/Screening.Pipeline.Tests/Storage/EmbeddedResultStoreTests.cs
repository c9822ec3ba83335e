using Screening.Pipeline.Screenings;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedResultStoreTests(EmbeddedStoreFixture fixture) : ResultStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IResultStore Store => fixture.Get<IResultStore>();
}
