namespace Screening.Load.Scale;

/// <summary>What the simulation takes for given. Limits have their source; the rest is stated in docs/scale.md and can be changed.</summary>
internal sealed record ScaleAssumptions
{
    /// <summary>Kinds of inputs: their lines, and their share of all inputs.</summary>
    public IReadOnlyList<(int Lines, double Share)> Inputs { get; init; } = [(40, 0.9), (1_000, 0.099), (100_000, 0.001)];

    /// <summary>Share of the lines that are flagged and so become rows.</summary>
    public double Flagged { get; init; } = 0.05;

    /// <summary>Share of the day's inputs that come in its busiest hour; the rest is spread evenly.</summary>
    public double BusiestHour { get; init; } = 0.15;

    /// <summary>Seconds of one core for one line, from reading to the annotated copy.</summary>
    public double CoreSecondsALine { get; init; } = 62e-6;

    /// <summary>Seconds of waiting for storage, for one input of one chunk and for each further chunk.</summary>
    public (double Input, double Chunk) WaitingSeconds { get; init; } = (0.4, 0.6);

    /// <summary>Calls for an input of one chunk, and for each chunk of a longer one; rows come on top.</summary>
    public StorageCalls CallsAnInput { get; init; } = new(24, 8, 3);

    /// <summary>Calls for each chunk of an input with several.</summary>
    public StorageCalls CallsAChunk { get; init; } = new(5, 8, 3);

    /// <summary>Bytes kept a line in blobs (lines, results, annotated copy; compressed), and a row in tables.</summary>
    public (double Line, double Row) Bytes { get; init; } = (220, 2_500);

    /// <summary>Messages that one instance works on at once: host.json.</summary>
    public int MessagesAtOnce { get; init; } = 4;

    /// <summary>Memory of an instance, GB, and its cores.</summary>
    public (double Gigabytes, double Cores) Instance { get; init; } = (2, 1);

    /// <summary>Instances of one app at most (learn.microsoft.com, Flex Consumption plan).</summary>
    public int MaxInstances { get; init; } = 1_000;

    /// <summary>Seconds from the wish for an instance to its first call.</summary>
    public int StartSeconds { get; init; } = 10;

    /// <summary>Transactions a second of an account, and entities a second of a table's partition (learn.microsoft.com, Table storage targets).</summary>
    public (double Account, double Partition) TableLimit { get; init; } = (20_000, 2_000);

    /// <summary>Messages a second of a queue (learn.microsoft.com, Queue Storage targets).</summary>
    public double QueueLimit { get; init; } = 2_000;

    /// <summary>Share of a limit that is used: beyond it 503 and back-off begin.</summary>
    public double Headroom { get; init; } = 0.7;

    /// <summary>Mean lines of an input.</summary>
    public double MeanLines => Inputs.Sum(kind => kind.Lines * kind.Share);
}
