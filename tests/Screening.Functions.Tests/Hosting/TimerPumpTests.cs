using Screening.Functions.Local;
using Screening.Functions.Local.Triggers;

namespace Screening.Functions.Tests.Hosting;

public sealed class TimerPumpTests
{
    [Fact]
    public async Task A_timer_runs_at_its_time_and_not_before()
    {
        await using var scope = new PumpScope();
        await scope.StartAsync<TimerPump>("Timer");

        Assert.Equal("timer False", scope.Book.Next(scope.Tick));
        Assert.True(scope.Clock.GetUtcNow() >= new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_run_that_was_missed_while_the_host_was_down_is_made_up_for_once()
    {
        await using var scope = new PumpScope();
        scope.Get<ScheduleMonitor>().Record("Timer", new DateTime(2026, 11, 20, 6, 0, 0, DateTimeKind.Utc));
        var start = scope.Clock.GetUtcNow();
        await scope.StartAsync<TimerPump>("Timer");

        Assert.Equal("timer True", scope.Book.Next());
        Assert.Equal(start, scope.Clock.GetUtcNow());
        Assert.Equal("timer False", scope.Book.Next(scope.Tick));
    }

    [Fact]
    public async Task A_run_is_remembered_by_its_due_time()
    {
        await using var scope = new PumpScope();
        var pump = await scope.StartAsync<TimerPump>("Timer");
        scope.Book.Next(scope.Tick);
        await pump.StopAsync(default);

        Assert.Equal(new DateTime(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc), scope.Get<ScheduleMonitor>().LastOf("Timer"));
    }

    [Fact]
    public async Task A_run_that_fails_is_made_up_for_at_the_next_start_and_the_next_time_comes()
    {
        await using var scope = new PumpScope();
        scope.Book.Failures = 1;
        await scope.StartAsync<TimerPump>("Timer");
        scope.Book.Next(scope.Tick);

        // The clock may have run past the next time before the pump looks at it.
        Assert.StartsWith("timer", scope.Book.Next(() => scope.Clock.Advance(TimeSpan.FromMinutes(30))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hourly")]
    [InlineData("0 6 * * *")]
    [InlineData("")]
    public async Task An_expression_that_is_none_is_named(string schedule)
    {
        await using var scope = new PumpScope(schedule);
        var e = await Assert.ThrowsAsync<LocalHostException>(() => scope.StartAsync<TimerPump>("Timer"));

        Assert.Contains("Schedule", e.Message, StringComparison.Ordinal);
        Assert.Contains("six fields", e.Message, StringComparison.Ordinal);
    }
}
