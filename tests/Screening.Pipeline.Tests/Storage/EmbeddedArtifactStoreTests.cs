using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedArtifactStoreTests(EmbeddedStoreFixture fixture) : ArtifactStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IArtifactStore Store => fixture.Get<IArtifactStore>();
}
