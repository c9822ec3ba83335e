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

    /// <summary>Time for one document that holds pictures of pages, from the first of them. Default 10 min.</summary>
    public TimeSpan MaxScanTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Levels of nested XML elements or JSON values. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Bytes of one EDIFACT or X12 segment. Default 1,048,576.</summary>
    public int MaxSegmentLength { get; init; } = 1 << 20;

    /// <summary>Documents within one document: entries of archives, attachments of mails, at all levels together. Default 1,000.</summary>
    public int MaxParts { get; init; } = 1_000;

    /// <summary>Levels of documents within documents: an archive in a mail in an archive are three. Default 5.</summary>
    public int MaxPartDepth { get; init; } = 5;

    /// <summary>Bytes of one part, unpacked; parts are held in memory. Default 128 MiB.</summary>
    public long MaxPartBytes { get; init; } = 128L << 20;

    /// <summary>Bytes of all parts of a document together, unpacked. Default 1 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Unpacked bytes of a part to one packed byte, once it is larger than 1 MiB. Default 250.</summary>
    public int MaxRatio { get; init; } = 250;
}
