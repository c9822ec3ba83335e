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
        source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (limits.MaxTime < TimeSpan.FromDays(1))
        {
            source.CancelAfter(limits.MaxTime);
        }
    }

    public IntakeLimits Limits { get; }

    /// <summary>Set when the caller cancels or the time is over.</summary>
    public CancellationToken Token => source.Token;

    public bool IsOver => source.IsCancellationRequested;

    /// <summary>True when it is the caller who stopped the reading.</summary>
    public bool IsCancelled => caller.IsCancellationRequested;

    public int Parts { get; set; }

    public long UnpackedBytes { get; set; }

    public void Dispose() => source.Dispose();
}
