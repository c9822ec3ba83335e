using System.Xml;
using Screening.Intake.Annotation.Workbooks;

namespace Screening.Intake.Annotation;

/// <summary>
/// Makes the copy of a document that has the answer beside each line: a workbook or CSV file of the user's own as it is, with further
/// columns; for every other format a workbook that lists the lines. Memory stays flat whatever the document's length.
/// </summary>
public sealed class DocumentAnnotator
{
    /// <summary>An annotator within these limits; null: the defaults.</summary>
    public DocumentAnnotator(IntakeLimits? limits = null) => Limits = limits ?? new IntakeLimits();

    /// <summary>The limits that apply to what a copy unpacks.</summary>
    public IntakeLimits Limits { get; }

    /// <summary>The copy's file name ending for a document of this reader, without a dot: <c>csv</c>, else <c>xlsx</c>.</summary>
    /// <param name="reader">The name that <see cref="DocumentReport.Reader"/> gave.</param>
    public static string ExtensionOf(string? reader) => reader == "csv" ? "csv" : "xlsx";

    /// <summary>True when documents of this reader are annotated in their own form.</summary>
    /// <param name="reader">The name that <see cref="DocumentReport.Reader"/> gave.</param>
    public static bool KeepsForm(string? reader) => reader is "csv" or "workbook";

    /// <summary>
    /// Writes the copy in the document's own form. Hidden rows, merged cells, widths and formats stay; formulas give way to the values that
    /// were screened, so that nothing in the copy computes or calls out.
    /// </summary>
    /// <param name="original">Seekable content of the document.</param>
    /// <param name="reader">The name that <see cref="DocumentReport.Reader"/> gave.</param>
    /// <param name="cover">Headings and facts.</param>
    /// <param name="notes">The notes in the order of their lines.</param>
    /// <param name="target">Takes the copy.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when the document can't be copied so (an old or macro workbook, damage, a place that was not found again): then what
    /// <paramref name="target"/> took is to be thrown away and <see cref="WriteReportAsync"/> to be called.</returns>
    public async Task<bool> TryWriteAsync(
        Stream original, string reader, CopyCover cover, IAsyncEnumerable<LineNote> notes, Stream target, CancellationToken cancellationToken)
    {
        try
        {
            original.Position = 0;
            return reader switch
            {
                "csv" => await CsvAnnotator.TryWriteAsync(original, Limits, cover, notes, target, cancellationToken),
                "workbook" => await WorkbookAnnotator.TryWriteAsync(original, Limits, cover, notes, target, cancellationToken),
                _ => false,
            };
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or Sylvan.Data.Csv.CsvFormatException or Sylvan.Data.Csv.CsvRecordTooLargeException
            or FormatException or OverflowException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Writes a workbook that lists the lines with their places, texts and notes.</summary>
    /// <param name="cover">Headings and facts.</param>
    /// <param name="notes">The notes in the order of their lines.</param>
    /// <param name="target">Takes the workbook.</param>
    /// <param name="cutter">Cuts places out of the document, whose pictures then stand beside the notes; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task WriteReportAsync(CopyCover cover, IAsyncEnumerable<LineNote> notes, Stream target, PlaceCutter? cutter, CancellationToken cancellationToken) =>
        ReportWorkbook.WriteAsync(cover, notes, target, cutter, cancellationToken);
}
