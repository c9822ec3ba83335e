using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>
/// Runs one queue function: receives, calls, completes. A message is held by a short lease that is renewed while its call runs, so that one
/// whose host died comes back soon; one that fails comes back after a pause and is poison at its last try.
/// </summary>
public sealed partial class QueuePump(
    TriggerMethod function, IWorkQueue queue, IServiceProvider services, IConfiguration configuration, HostJson host, StoreWatch store, TimeProvider time,
    ILogger<QueuePump> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly string name = SettingNames.Resolve(((QueueTriggerAttribute)function.Trigger).QueueName, configuration);
    private readonly TimeSpan lease = LocalSettings.LeaseOf(configuration);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var messages = await queue.ReceiveAsync(name, host.BatchSize, lease, stoppingToken).ConfigureAwait(false);
                store.Works();

                // Calls that have begun are finished when the host stops: its token ends the waiting, not the work.
                await Task.WhenAll(messages.Select(RunAsync)).ConfigureAwait(false);
                pause = messages.Count > 0 ? ShortestPause : Longer(pause);
                if (messages.Count == 0)
                {
                    await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                TellStore(e);
                await WaitAsync(host.MaxPollingInterval, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(WorkMessage received)
    {
        await Task.Yield();
        using var ended = new CancellationTokenSource();
        var holding = HoldAsync(received, ended.Token);
        var succeeded = false;
        try
        {
            await function.InvokeAsync(services, received.Text, new Dictionary<string, object?>(), CancellationToken.None).ConfigureAwait(false);
            succeeded = true;
        }
        catch (Exception e)
        {
            if (!store.Tell(e))
            {
                LogFunctionFailed(function.Name, received.DequeueCount, e.Message);
            }
        }

        await ended.CancelAsync().ConfigureAwait(false);
        var held = await holding.ConfigureAwait(false);
        await (succeeded ? queue.CompleteAsync(held, CancellationToken.None) : queue.ReleaseAsync(held, host.RetryAfter, CancellationToken.None)).ConfigureAwait(false);
    }

    // Gives the message with its last receipt, the one that completes or releases it.
    private async Task<WorkMessage> HoldAsync(WorkMessage message, CancellationToken ended)
    {
        while (await WaitAsync(lease / 3, ended).ConfigureAwait(false))
        {
            try
            {
                if (await queue.ExtendAsync(message, lease, CancellationToken.None).ConfigureAwait(false) is not { } renewed)
                {
                    return message;
                }

                message = renewed;
            }
            catch (Exception e)
            {
                // The lease has time for one more renewal.
                TellStore(e);
            }
        }

        return message;
    }

    private void TellStore(Exception exception)
    {
        if (!store.Tell(exception))
        {
            LogStoreFailed(name, exception.Message);
        }
    }

    private async Task<bool> WaitAsync(TimeSpan pause, CancellationToken ended)
    {
        await Task.Delay(pause, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 > host.MaxPollingInterval ? host.MaxPollingInterval : pause * 2;

    [LoggerMessage(3001, LogLevel.Warning, "Function {Function} failed at try {Try}: {Reason}")]
    private partial void LogFunctionFailed(string function, int @try, string reason);

    [LoggerMessage(3002, LogLevel.Error, "Queue {Queue} can't be read or written: {Reason}")]
    private partial void LogStoreFailed(string queue, string reason);
}
