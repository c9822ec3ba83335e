using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteInputStoreTests(AzuriteStoreFixture fixture) : InputStoreContract
{
    protected override IInputStore Store => fixture.Get<IInputStore>();
}
