using Screening.Pipeline.Lists;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteEditionStoreTests(AzuriteStoreFixture fixture) : EditionStoreContract
{
    protected override IEditionStore Store => fixture.Get<IEditionStore>();
}
