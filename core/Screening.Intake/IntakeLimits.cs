namespace Screening.Intake;

/// <summary>Limits against hostile or runaway documents; each is named in the issue that it causes.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of one document. Default 2 GiB.</summary>
    public long MaxBytes { get; init; } = 2L << 30;

    /// <summary>Rows of one document. Default 20,000,000.</summary>
    public int MaxRows { get; init; } = 20_000_000;

    /// <summary>Cells of one row. Default 1,000.</summary>
    public int MaxCells { get; init; } = 1_000;

    /// <summary>UTF-16 units of one cell or text block; what is longer is cut there. Default 1,048,576.</summary>
    public int MaxCellLength { get; init; } = 1 << 20;

    /// <summary>Pages of one PDF. Default 5,000.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Time for one document. Default 30 s.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);
}
