using Screening.Intake.Ocr;

namespace Screening.Intake;

/// <summary>One goods line as a document holds it, with its place and its raw fields.</summary>
public sealed record ItemLine
{
    /// <summary>1-based number of the line within its document, in reading order.</summary>
    public required int Number { get; init; }

    /// <summary>The place: <c>Sheet1!A5</c>, <c>page 2, line 14</c>, <c>segment 31</c>, <c>/Invoice/InvoiceLine[3]</c>, <c>row 7</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The goods text: all description columns joined by one blank, as written.</summary>
    public required string Text { get; init; }

    /// <summary>Declared tariff code as written.</summary>
    public string? TariffCode { get; init; }

    /// <summary>Declared CAS number as written.</summary>
    public string? Cas { get; init; }

    /// <summary>Quantity as written.</summary>
    public string? Quantity { get; init; }

    /// <summary>Unit of the quantity as written.</summary>
    public string? Unit { get; init; }

    /// <summary>Value of the line as written.</summary>
    public string? Value { get; init; }

    /// <summary>Currency of the value as written.</summary>
    public string? Currency { get; init; }

    /// <summary>Country of origin as written.</summary>
    public string? Origin { get; init; }

    /// <summary>Country of destination as written.</summary>
    public string? Destination { get; init; }

    /// <summary>Every raw field of the line in document order, heading to value; headings are unique.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>The witness that alone read the line on a page; null for every line that a reader of the program's own gives.</summary>
    public string? ReadBy { get; init; }

    /// <summary>How else parts of a scanned line may have to be read; empty where nothing is doubtful.</summary>
    public IReadOnlyList<OtherReading> OtherReadings { get; init; } = [];

    /// <summary>Where the words of a scanned line stand in the picture; empty for lines that were text.</summary>
    public IReadOnlyList<ScannedText> Scanned { get; init; } = [];
}
