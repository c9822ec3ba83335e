using Screening.Intake.Ocr;

namespace Screening.Intake.Parts;

/// <summary>
/// What all parts of one document share: the time, the count of parts and the bytes unpacked. The time stands still while the lines are
/// with whoever asked for them: a slow store must not cut a document short.
/// </summary>
internal sealed class ReadingRun : IDisposable
{
    // The last of the time is for making lines of what was read until then.
    private const int ShareForLines = 6;
    private static readonly TimeSpan MostForLines = TimeSpan.FromSeconds(5);

    private readonly Lock watch = new();
    private readonly TimeProvider time;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource source;
    private readonly ITimer timer;
    private readonly long started;
    private long away;
    private long leftAt;
    private long? scanningSince;

    public ReadingRun(IntakeLimits limits, TimeProvider time, CancellationToken caller)
    {
        this.time = time;
        this.caller = caller;
        Limits = limits;
        TimeLimit = (limits.MaxTime, nameof(limits.MaxTime));
        source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        started = time.GetTimestamp();
        timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    public IntakeLimits Limits { get; }

    /// <summary>The limit that bounds the time now, for its issue.</summary>
    public (TimeSpan Time, string Name) TimeLimit { get; private set; }

    /// <summary>Set when the caller cancels or the time is over.</summary>
    public CancellationToken Token => source.Token;

    public bool IsOver => source.IsCancellationRequested;

    /// <summary>True once the time is over for the lines of what was read, too.</summary>
    public bool IsLate
    {
        get
        {
            if (!IsOver)
            {
                return false;
            }

            lock (watch)
            {
                return Spent() >= TimeLimit.Time;
            }
        }
    }

    /// <summary>True when it is the caller who stopped the reading.</summary>
    public bool IsCancelled => caller.IsCancellationRequested;

    /// <summary>Reads the document's pages that are pictures; null when nothing does.</summary>
    public IScanReader? Scans { get; init; }

    public int Parts { get; set; }

    public long UnpackedBytes { get; set; }

    /// <summary>True once the pictures have taken the time that scans may take; what they gave is still made into lines.</summary>
    public bool IsScanTimeOver => scanningSince is { } since && time.GetElapsedTime(since) >= Limits.MaxScanTime;

    /// <summary>Pictures take longer than text: from the first of them the document has the time for scans.</summary>
    public void GrantScanTime()
    {
        if (scanningSince is null && !IsOver)
        {
            scanningSince = time.GetTimestamp();
            TimeLimit = (Limits.MaxScanTime + Limits.MaxTime, $"{nameof(Limits.MaxScanTime)} and {nameof(Limits.MaxTime)}");
            Look();
        }
    }

    /// <summary>A line is given away.</summary>
    public void Leave() => Volatile.Write(ref leftAt, time.GetTimestamp());

    /// <summary>The next line is asked for.</summary>
    public void Return()
    {
        Volatile.Write(ref away, away + time.GetTimestamp() - leftAt);
        Volatile.Write(ref leftAt, 0);
    }

    public void Dispose()
    {
        timer.Dispose();
        source.Dispose();
    }

    // Only one thread reads a document; the clock's own may look while a line is given away, and looks again when it could be over.
    private TimeSpan Spent()
    {
        var now = time.GetTimestamp();
        var left = Volatile.Read(ref leftAt);
        return time.GetElapsedTime(started, now - Volatile.Read(ref away) - (left == 0 ? 0 : now - left));
    }

    // Ends the reading when its time is over, else looks again when it could be.
    private void Look()
    {
        lock (watch)
        {
            var forLines = TimeLimit.Time / ShareForLines;
            var left = TimeLimit.Time - (forLines < MostForLines ? forLines : MostForLines) - Spent();
            if (left > TimeSpan.FromDays(1))
            {
                return;
            }

            if (left > TimeSpan.Zero)
            {
                timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The reading ended while its time did.
        }
    }
}
