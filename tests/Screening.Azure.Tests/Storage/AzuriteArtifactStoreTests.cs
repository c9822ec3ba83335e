using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteArtifactStoreTests(AzuriteStoreFixture fixture) : ArtifactStoreContract
{
    protected override IArtifactStore Store => fixture.Get<IArtifactStore>();
}
