using Microsoft.Extensions.DependencyInjection;
using Moq;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Tests.Hosting;

public sealed class QueuePumpTests
{
    [Fact]
    public async Task A_message_is_handed_over_once_and_removed()
    {
        await using var scope = new PumpScope();
        var queue = scope.Get<IWorkQueue>();
        await queue.SendAsync("work", "one", default);
        var pump = await scope.StartAsync<QueuePump>("Queue");

        Assert.Equal("one", scope.Book.Next(scope.Tick));
        await pump.StopAsync(default);
        Assert.Equal(0, await queue.CountAsync("work", default));
        Assert.Equal(0, scope.Book.Waiting);
    }

    [Fact]
    public async Task A_message_that_fails_comes_back_after_a_pause()
    {
        await using var scope = new PumpScope();
        scope.Book.Failures = 1;
        await scope.Get<IWorkQueue>().SendAsync("work", "one", default);
        await scope.StartAsync<QueuePump>("Queue");
        scope.Book.Next(scope.Tick);
        var failed = scope.Clock.GetUtcNow();

        Assert.Equal("one", scope.Book.Next(scope.Tick));
        Assert.True(scope.Clock.GetUtcNow() - failed >= TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_message_that_fails_five_times_goes_to_the_poison_function()
    {
        await using var scope = new PumpScope();
        scope.Book.Failures = 5;
        await scope.Get<IWorkQueue>().SendAsync("work", "one", default);
        await scope.StartAsync<QueuePump>("Queue");
        await scope.StartAsync<QueuePump>("Poison");

        Assert.Equal(Enumerable.Repeat("one", 5), Enumerable.Range(0, 5).Select(_ => scope.Book.Next(scope.Tick)));
        Assert.Equal("poison one", scope.Book.Next(scope.Tick));
    }

    [Fact]
    public async Task A_long_call_keeps_its_message_by_renewing_the_lease_and_completes_it_with_the_last_receipt()
    {
        var queue = new Mock<IWorkQueue>();
        var message = new WorkMessage("work", "id", "first", "one", 1);
        queue.SetupSequence(q => q.ReceiveAsync("work", It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).ReturnsAsync([message]).ReturnsAsync([]);
        var renewals = 0;
        queue.Setup(q => q.ExtendAsync(It.IsAny<WorkMessage>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((WorkMessage held, TimeSpan _, CancellationToken _) => held with { Receipt = $"renewed {Interlocked.Increment(ref renewals)}" });
        WorkMessage? completed = null;
        queue.Setup(q => q.CompleteAsync(It.IsAny<WorkMessage>(), It.IsAny<CancellationToken>())).Callback((WorkMessage held, CancellationToken _) => completed = held).Returns(Task.CompletedTask);
        await using var scope = new PumpScope(replace: services => services.AddSingleton(queue.Object));
        scope.Book.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var pump = await scope.StartAsync<QueuePump>("Queue");
        scope.Book.Next();
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                scope.Tick();
                return Volatile.Read(ref renewals) >= 3;
            },
            TimeSpan.FromSeconds(30)));
        scope.Book.Gate.SetResult();
        await pump.StopAsync(default);

        Assert.Equal($"renewed {renewals}", completed!.Receipt);
    }

    [Fact]
    public async Task A_stop_waits_for_the_call_that_runs_and_takes_no_other()
    {
        await using var scope = new PumpScope();
        scope.Book.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = scope.Get<IWorkQueue>();
        await queue.SendAsync("work", "one", default);
        var pump = await scope.StartAsync<QueuePump>("Queue");
        scope.Book.Next(scope.Tick);
        var stopping = pump.StopAsync(default);
        await queue.SendAsync("work", "two", default);
        Assert.False(stopping.IsCompleted);
        scope.Book.Gate.SetResult();
        await stopping;

        Assert.Equal(1, await queue.CountAsync("work", default));
        Assert.Equal(0, scope.Book.Waiting);
    }
}
