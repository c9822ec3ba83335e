using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteWorkQueueTests(AzuriteStoreFixture fixture) : WorkQueueContract
{
    protected override IWorkQueue Queue => fixture.Get<IWorkQueue>();
}
