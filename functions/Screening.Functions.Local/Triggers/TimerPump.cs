using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Screening.Functions.Local.Triggers;

/// <summary>Runs one timer function by its NCRONTAB expression of six fields, in UTC.</summary>
public sealed partial class TimerPump : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly TriggerMethod function;
    private readonly IServiceProvider services;
    private readonly ScheduleMonitor monitor;
    private readonly StoreWatch store;
    private readonly TimeProvider time;
    private readonly ILogger<TimerPump> logger;
    private readonly TimerTriggerAttribute trigger;
    private readonly CrontabSchedule schedule;
    private readonly DateTime started;

    /// <summary>Reads the schedule.</summary>
    /// <exception cref="LocalHostException">The setting is missing, or its text is no expression.</exception>
    public TimerPump(
        TriggerMethod function, IServiceProvider services, IConfiguration configuration, ScheduleMonitor monitor, StoreWatch store, TimeProvider time,
        ILogger<TimerPump> logger)
    {
        this.function = function;
        this.services = services;
        this.monitor = monitor;
        this.store = store;
        this.time = time;
        this.logger = logger;
        started = time.GetUtcNow().UtcDateTime;
        trigger = (TimerTriggerAttribute)function.Trigger;
        var text = SettingNames.Resolve(trigger.Schedule, configuration);
        schedule = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            ?? throw new LocalHostException($"'{text}' ({trigger.Schedule}) is no NCRONTAB expression of six fields; one is '0 0 6 * * *'.");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var last = trigger.UseMonitor ? monitor.LastOf(function.Name) ?? started : started;
        if (trigger.RunOnStartup)
        {
            await RunAsync(last, started).ConfigureAwait(false);
            last = started;
        }

        while (await WaitUntilAsync(schedule.GetNextOccurrence(last), stoppingToken).ConfigureAwait(false))
        {
            var due = LatestDue(last);
            await RunAsync(last, due).ConfigureAwait(false);
            last = due;
        }
    }

    // Runs that were missed, while the machine slept or the host was down, are made up for by one.
    private DateTime LatestDue(DateTime last)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = schedule.GetNextOccurrence(last);
        var recent = schedule.GetNextOccurrences(now > due.AddDays(2) ? now.AddDays(-1) : due, now).LastOrDefault();
        return recent > due ? recent : due;
    }

    // Waits in steps, so that a clock that is set while waiting is noticed.
    private async Task<bool> WaitUntilAsync(DateTime next, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && next - time.GetUtcNow().UtcDateTime is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left > LongestWait ? LongestWait : left, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return !stopping.IsCancellationRequested;
    }

    // A run that has begun is finished when the host stops.
    private async Task RunAsync(DateTime last, DateTime due)
    {
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var info = new TimerInfo
            {
                IsPastDue = now - due > TimeSpan.FromMinutes(1),
                ScheduleStatus = trigger.UseMonitor ? new ScheduleStatus { Last = last, Next = schedule.GetNextOccurrence(now), LastUpdated = now } : null,
            };
            await function.InvokeAsync(services, info, new Dictionary<string, object?>(), CancellationToken.None).ConfigureAwait(false);
            if (trigger.UseMonitor)
            {
                monitor.Record(function.Name, due);
            }
        }
        catch (Exception e)
        {
            if (!store.Tell(e))
            {
                LogFunctionFailed(function.Name, e.Message);
            }
        }
    }

    [LoggerMessage(3021, LogLevel.Warning, "Function {Function} failed: {Reason}")]
    private partial void LogFunctionFailed(string function, string reason);
}
