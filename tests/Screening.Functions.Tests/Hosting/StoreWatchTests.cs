using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests.Hosting;

/// <summary>How often a store that fails is spoken of.</summary>
public sealed class StoreWatchTests
{
    private static readonly StorageFailure Down = new(true, "storeUnreachable", "The store x does not answer.", "Start it.");
    private static readonly StorageFailure Full = new(true, "storeFull", "The disk of x is full.", "Make room.");

    private readonly FakeTimeProvider clock = new();
    private readonly List<string> said = [];

    [Fact]
    public void An_outage_is_one_line_however_many_meet_it_and_its_end_is_another()
    {
        var watch = Watch();
        for (var i = 0; i < 100; i++)
        {
            Assert.True(watch.Tell(new StorageFailureException(Down)));
            clock.Advance(TimeSpan.FromSeconds(1));
            watch.Works();
        }

        Assert.Equal("The store x does not answer. Start it. Work that was accepted waits until then.", Assert.Single(said));
        clock.Advance(TimeSpan.FromSeconds(60));
        watch.Works();
        watch.Works();
        Assert.Equal(["The store works again; it had failed for 99 s. The work goes on."], said.Skip(1));
    }

    [Fact]
    public void Another_failure_in_the_same_outage_is_told_too()
    {
        var watch = Watch();
        watch.Tell(new StorageFailureException(Down));
        watch.Tell(new StorageFailureException(Full));
        watch.Tell(new StorageFailureException(Full));

        Assert.Equal(2, said.Count);
    }

    [Fact]
    public void What_is_no_failure_of_the_store_is_left_to_whoever_met_it()
    {
        Assert.False(Watch().Tell(new InvalidOperationException("ours")));
        Assert.Empty(said);
    }

    private StoreWatch Watch()
    {
        var backend = new Mock<IStorageBackend>();
        backend.Setup(b => b.Explain(It.IsAny<Exception>())).Returns((Exception e) => (e as StorageFailureException)?.Failure);
        var logger = new Mock<ILogger<StoreWatch>>();
        logger.Setup(l => l.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
        logger.Setup(l => l.Log(It.IsAny<LogLevel>(), It.IsAny<EventId>(), It.IsAny<It.IsAnyType>(), It.IsAny<Exception?>(), It.IsAny<Func<It.IsAnyType, Exception?, string>>()))
            .Callback(new InvocationAction(call => said.Add($"{call.Arguments[2]}")));
        return new StoreWatch(backend.Object, clock, logger.Object);
    }
}
