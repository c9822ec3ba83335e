using Microsoft.Extensions.Logging;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>
/// Says once that the store fails and once that it does no more, whichever of the pumps and watches meet it: all of them do, again and again,
/// until it is back.
/// </summary>
public sealed partial class StoreWatch(IStorageBackend backend, TimeProvider time, ILogger<StoreWatch> logger)
{
    // Between two failures of a store that is down lie the pauses of the pumps and watches; what was quiet for longer is over.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(40);

    private readonly Lock changing = new();
    private Outage? outage;

    /// <summary>Takes a failure.</summary>
    /// <returns>True when it is one of the store: then it has been told. False: somebody else must tell it.</returns>
    public bool Tell(Exception exception)
    {
        if (backend.Explain(exception) is not { } failure)
        {
            return false;
        }

        lock (changing)
        {
            var now = time.GetTimestamp();
            if (outage?.Code != failure.Code)
            {
                LogFails(failure.Message, failure.WhatToDo);
            }

            outage = new Outage(failure.Code, outage?.Since ?? now, now);
        }

        return true;
    }

    /// <summary>Takes note that a call of the store succeeded.</summary>
    public void Works()
    {
        if (Volatile.Read(ref outage) is null)
        {
            return;
        }

        lock (changing)
        {
            if (outage is { } over && time.GetElapsedTime(over.Last) >= Quiet)
            {
                LogWorks((long)time.GetElapsedTime(over.Since, over.Last).TotalSeconds);
                outage = null;
            }
        }
    }

    [LoggerMessage(3031, LogLevel.Error, "{Failure} {WhatToDo} Work that was accepted waits until then.")]
    private partial void LogFails(string failure, string whatToDo);

    [LoggerMessage(3032, LogLevel.Warning, "The store works again; it had failed for {Seconds} s. The work goes on.")]
    private partial void LogWorks(long seconds);

    private sealed record Outage(string Code, long Since, long Last);
}
