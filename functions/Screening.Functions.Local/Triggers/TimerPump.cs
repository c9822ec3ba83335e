using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Screening.Functions.Local.Triggers;

/// <summary>Runs one timer function by its NCRONTAB expression of six fields, in UTC.</summary>
public sealed partial class TimerPump : BackgroundService
{
    private readonly TriggerMethod function;
    private readonly IServiceProvider services;
    private readonly TimeProvider time;
    private readonly ILogger<TimerPump> logger;
    private readonly CrontabSchedule schedule;
    private readonly bool runOnStartup;

    /// <summary>Reads the schedule.</summary>
    /// <exception cref="LocalHostException">The setting is missing, or its text is no expression.</exception>
    public TimerPump(TriggerMethod function, IServiceProvider services, IConfiguration configuration, TimeProvider time, ILogger<TimerPump> logger)
    {
        this.function = function;
        this.services = services;
        this.time = time;
        this.logger = logger;
        var trigger = (TimerTriggerAttribute)function.Trigger;
        runOnStartup = trigger.RunOnStartup;
        var text = SettingNames.Resolve(trigger.Schedule, configuration);
        schedule = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            ?? throw new LocalHostException($"'{text}' ({trigger.Schedule}) is no NCRONTAB expression of six fields; one is '0 0 6 * * *'.");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var last = time.GetUtcNow().UtcDateTime;
        if (runOnStartup)
        {
            await RunAsync(last, last, stoppingToken).ConfigureAwait(false);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var next = schedule.GetNextOccurrence(last);
            try
            {
                await WaitUntilAsync(next, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await RunAsync(last, next, stoppingToken).ConfigureAwait(false);
            last = next;
        }
    }

    // Waits in steps of at most an hour, so that a clock that is set while waiting is noticed.
    private async Task WaitUntilAsync(DateTime next, CancellationToken stopping)
    {
        while (next - time.GetUtcNow().UtcDateTime is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left > TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : left, time, stopping).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(DateTime last, DateTime due, CancellationToken stopping)
    {
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var info = new TimerInfo
            {
                IsPastDue = now - due > TimeSpan.FromMinutes(1),
                ScheduleStatus = new ScheduleStatus { Last = last, Next = schedule.GetNextOccurrence(now), LastUpdated = now },
            };
            await function.InvokeAsync(services, info, new Dictionary<string, object?>(), stopping).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFunctionFailed(function.Name, e.Message);
        }
    }

    [LoggerMessage(3021, LogLevel.Warning, "Function {Function} failed: {Reason}")]
    private partial void LogFunctionFailed(string function, string reason);
}
