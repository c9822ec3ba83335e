namespace Screening.Intake.Ocr;

/// <summary>A picture file: PNG, JPEG, TIFF, BMP, GIF, WebP or JPEG 2000, found by its content.</summary>
public sealed record ScanSource
{
    /// <summary>The encoded bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The file's name, or its place in the document that holds it; for issues.</summary>
    public required string Name { get; init; }

    /// <summary>1-based number of the first page, for a picture that is a page of a larger document. Default 1.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>
    /// Asks for a picture of each straight page, and says which boxes are painted over in it, from the words that were read. Null (default): no picture is made.
    /// </summary>
    public Func<IReadOnlyList<ScanWord>, IReadOnlyList<PageBox>>? Cover { get; init; }

    /// <summary>Most pages that are read. Default 5,000.</summary>
    public int MaxPages { get; init; } = 5_000;
}
