namespace Screening.Intake.Parts;

/// <summary>What all parts of one document share: the time, the count of parts and the bytes unpacked.</summary>
internal sealed class ReadingRun : IDisposable
{
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource source;

    public ReadingRun(IntakeLimits limits, CancellationToken caller)
    {
        this.caller = caller;
        Limits = limits;
        TimeLimit = (limits.MaxTime, nameof(limits.MaxTime));
        source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (limits.MaxTime < TimeSpan.FromDays(1))
        {
            source.CancelAfter(limits.MaxTime);
        }
    }

    public IntakeLimits Limits { get; }

    /// <summary>The limit that bounds the time now, for its issue.</summary>
    public (TimeSpan Time, string Name) TimeLimit { get; private set; }

    /// <summary>Set when the caller cancels or the time is over.</summary>
    public CancellationToken Token => source.Token;

    public bool IsOver => source.IsCancellationRequested;

    /// <summary>True when it is the caller who stopped the reading.</summary>
    public bool IsCancelled => caller.IsCancellationRequested;

    public int Parts { get; set; }

    public long UnpackedBytes { get; set; }

    /// <summary>Pictures take longer than text: from the first of them the document has the time for scans.</summary>
    public void GrantScanTime()
    {
        if (TimeLimit.Name == nameof(Limits.MaxTime) && Limits.MaxScanTime > Limits.MaxTime && !IsOver)
        {
            TimeLimit = (Limits.MaxScanTime, nameof(Limits.MaxScanTime));
            source.CancelAfter(Limits.MaxScanTime);
        }
    }

    public void Dispose() => source.Dispose();
}
