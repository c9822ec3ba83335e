using Microsoft.Extensions.Time.Testing;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;

namespace Screening.Pipeline.Tests.Storage;

/// <summary>What a clock that is set does to the embedded queue.</summary>
public sealed class ClockStepTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(-3600, 1, "set back by an hour: a message hidden before waits for no hour")]
    [InlineData(3600, 1, "set ahead by an hour: the lease is over, another takes the message")]
    [InlineData(5, 0, "running on: the lease holds")]
    public async Task A_hidden_message_comes_back_at_the_latest_when_its_lease_is_over(int seconds, int received, string because)
    {
        // A clock that can go back, as the system's can.
        var clock = new SteppedClock();
        using var database = new SqliteDatabase(folder.PathOf("clock.db"));
        var queue = new SqliteWorkQueue(database, clock);
        await queue.SendAsync("work", "text", TimeSpan.Zero, default);
        Assert.Single(await queue.ReceiveAsync("work", 1, TimeSpan.FromSeconds(30), default));
        clock.Offset = TimeSpan.FromSeconds(seconds);

        Assert.True((await queue.ReceiveAsync("work", 1, TimeSpan.FromSeconds(30), default)).Count == received, because);
    }

    public void Dispose() => folder.Dispose();

    private sealed class SteppedClock : FakeTimeProvider
    {
        internal TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
