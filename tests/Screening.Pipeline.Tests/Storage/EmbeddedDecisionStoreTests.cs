using Screening.Pipeline.Decisions;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedDecisionStoreTests(EmbeddedStoreFixture fixture) : DecisionStoreContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IDecisionStore Store => fixture.Get<IDecisionStore>();
}
