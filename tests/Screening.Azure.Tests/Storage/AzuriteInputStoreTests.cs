using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteInputStoreTests(AzuriteStoreFixture fixture) : InputStoreContract, IClassFixture<AzuriteStoreFixture>
{
    protected override IInputStore Store => fixture.Get<IInputStore>();
}
