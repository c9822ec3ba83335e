using Screening.Pipeline.Lists;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedEditionStoreTests(EmbeddedStoreFixture fixture) : EditionStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IEditionStore Store => fixture.Get<IEditionStore>();
}
