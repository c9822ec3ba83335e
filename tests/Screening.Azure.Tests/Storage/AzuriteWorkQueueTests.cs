using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Azure.Tests.Storage;

public sealed class AzuriteWorkQueueTests(AzuriteStoreFixture fixture) : WorkQueueContract, IClassFixture<AzuriteStoreFixture>
{
    protected override IWorkQueue Queue => fixture.Get<IWorkQueue>();
}
