using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedInputStoreTests(EmbeddedStoreFixture fixture) : InputStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IInputStore Store => fixture.Get<IInputStore>();
}
