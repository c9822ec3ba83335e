using Screening.Pipeline.Decisions;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteDecisionStoreTests(AzuriteStoreFixture fixture) : DecisionStoreContract
{
    protected override IDecisionStore Store => fixture.Get<IDecisionStore>();
}
