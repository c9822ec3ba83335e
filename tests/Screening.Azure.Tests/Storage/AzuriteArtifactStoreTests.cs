using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteArtifactStoreTests(AzuriteStoreFixture fixture) : ArtifactStoreContract, IClassFixture<AzuriteStoreFixture>
{
    protected override IArtifactStore Store => fixture.Get<IArtifactStore>();
}
