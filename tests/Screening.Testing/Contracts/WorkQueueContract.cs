using Screening.Pipeline;
using Screening.Pipeline.Storage;

namespace Screening.Testing.Contracts;

/// <summary>What every work queue does.</summary>
public abstract class WorkQueueContract
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);

    /// <summary>The queue under test; the same for all tests of the class.</summary>
    protected abstract IWorkQueue Queue { get; }

    [Fact]
    public async Task A_message_is_received_once_while_it_is_hidden_and_gone_when_completed()
    {
        const string Name = "contract-once";
        await Queue.SendAsync(Name, "{\"name\":\"清单\"}", CancellationToken.None);
        var message = Assert.Single(await Queue.ReceiveAsync(Name, 10, Hidden, CancellationToken.None));
        Assert.Equal("{\"name\":\"清单\"}", message.Text);
        Assert.Equal(1, message.DequeueCount);
        Assert.Empty(await Queue.ReceiveAsync(Name, 10, Hidden, CancellationToken.None));
        await Queue.CompleteAsync(message, CancellationToken.None);
        Assert.Equal(0, await Queue.CountAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task A_released_message_comes_back_and_is_poison_at_its_last_try()
    {
        const string Name = "contract-bad";
        await Queue.SendAsync(Name, "bad", CancellationToken.None);
        for (var i = 1; i <= Queues.MaxDequeues; i++)
        {
            var message = Assert.Single(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
            Assert.Equal(i, message.DequeueCount);
            await Queue.ReleaseAsync(message, TimeSpan.Zero, CancellationToken.None);
        }

        Assert.Empty(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
        var poison = Assert.Single(await Queue.ReceiveAsync(Name + Queues.PoisonSuffix, 1, Hidden, CancellationToken.None));
        Assert.Equal("bad", poison.Text);
    }

    [Fact]
    public async Task A_delayed_message_is_not_received_before_its_time()
    {
        const string Name = "contract-delayed";
        await Queue.SendAsync(Name, "later", Hidden, CancellationToken.None);
        Assert.Empty(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
        Assert.Equal(1, await Queue.CountAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task The_oldest_message_is_told_by_the_time_it_was_sent_and_trying_it_makes_it_no_younger()
    {
        const string Name = "contract-oldest";
        Assert.Null(await Queue.OldestAsync(Name, CancellationToken.None));
        await Queue.SendAsync(Name, "first", CancellationToken.None);
        var sent = await Queue.OldestAsync(Name, CancellationToken.None);
        Assert.NotNull(sent);
        var message = Assert.Single(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
        await Queue.SendAsync(Name, "second", CancellationToken.None);
        await Queue.ReleaseAsync(message, TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(sent, await Queue.OldestAsync(Name, CancellationToken.None));
    }

    [Fact]
    public async Task A_void_receipt_changes_nothing()
    {
        const string Name = "contract-void";
        await Queue.SendAsync(Name, "text", CancellationToken.None);
        var first = Assert.Single(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
        await Queue.ReleaseAsync(first, TimeSpan.Zero, CancellationToken.None);
        var second = Assert.Single(await Queue.ReceiveAsync(Name, 1, Hidden, CancellationToken.None));
        await Queue.CompleteAsync(first, CancellationToken.None);
        Assert.Null(await Queue.ExtendAsync(first, Hidden, CancellationToken.None));
        Assert.NotNull(await Queue.ExtendAsync(second, Hidden, CancellationToken.None));
        Assert.Equal(1, await Queue.CountAsync(Name, CancellationToken.None));
    }
}
