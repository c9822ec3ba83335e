using Screening.Pipeline.Storage;
using Screening.Testing.Contracts;

namespace Screening.Pipeline.Tests.Storage;

public sealed class EmbeddedWorkQueueTests(EmbeddedStoreFixture fixture) : WorkQueueContract, IClassFixture<EmbeddedStoreFixture>
{
    protected override IWorkQueue Queue => fixture.Get<IWorkQueue>();
}
