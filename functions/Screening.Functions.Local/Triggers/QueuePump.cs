using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>Runs one queue function: receives, calls, completes; a message that fails comes back and is poison at its last try.</summary>
public sealed partial class QueuePump(
    TriggerMethod function, IWorkQueue queue, IServiceProvider services, TimeProvider time, ILogger<QueuePump> logger) : BackgroundService
{
    private const int Batch = 4;

    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly string name = ((QueueTriggerAttribute)function.Trigger).QueueName;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = Shortest;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var messages = await queue.ReceiveAsync(name, Batch, Visibility, stoppingToken).ConfigureAwait(false);
                foreach (var message in messages)
                {
                    await RunAsync(message, stoppingToken).ConfigureAwait(false);
                }

                pause = messages.Count > 0 ? Shortest : pause * 2 > Longest ? Longest : pause * 2;
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
                LogStoreFailed(name, e.Message);
                await Task.Delay(Longest, time, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    // A call that has begun is finished when the host stops: the token ends the waiting, not the work.
    private async Task RunAsync(WorkMessage message, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            await queue.ReleaseAsync(message, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        try
        {
            await function.InvokeAsync(services, message.Text, new Dictionary<string, object?>(), CancellationToken.None).ConfigureAwait(false);
            await queue.CompleteAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            LogFunctionFailed(function.Name, message.DequeueCount, e.Message);
            await queue.ReleaseAsync(message, Retry, CancellationToken.None).ConfigureAwait(false);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "Function {Function} failed at try {Try}: {Reason}")]
    private partial void LogFunctionFailed(string function, int @try, string reason);

    [LoggerMessage(3002, LogLevel.Error, "Queue {Queue} can't be read: {Reason}")]
    private partial void LogStoreFailed(string queue, string reason);
}
