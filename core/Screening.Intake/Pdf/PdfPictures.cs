using System.Globalization;
using Screening.Intake.Layout;
using Screening.Intake.Ocr;
using UglyToad.PdfPig;

namespace Screening.Intake.Pdf;

/// <summary>Reads the pictures of a PDF's scanned pages by the OCR port, page by page.</summary>
internal sealed class PdfPictures(DocumentSource source, DocumentReport report)
{
    private readonly ScanDoubts doubts = new();
    private readonly ScanWitness witness = new(report, source.Limits);
    private bool isOver;

    /// <summary>The document's lines with what was doubtful on the pages read, and what a witness reads there.</summary>
    public IEnumerable<ItemLine> Weigh(IEnumerable<ItemLine> lines) => witness.Weigh(lines.Select(doubts.Mark));

    /// <summary>The rows of one page, and whether every picture of it was read: none where nobody reads pictures, they can't be unpacked, or the time for scans is over.</summary>
    public (List<DocumentRow> Rows, bool IsWhole) Read(PdfDocument document, int number, CancellationToken cancellationToken)
    {
        if (source.Scans is null || isOver)
        {
            return ([], false);
        }

        var (images, isWhole) = ImagesOf(document, number);
        var rows = new List<DocumentRow>();
        foreach (var image in images)
        {
            var picture = new ScanSource { Content = image.File, Name = string.Create(CultureInfo.InvariantCulture, $"page {number}"), FirstPage = number, MaxPages = 1 };
            foreach (var page in ScanPages.Of(source, source.Scans, picture, report, cancellationToken))
            {
                doubts.Add(page);
                witness.Add(page);
                rows.AddRange(ScanRows.Of(page));
            }

            isOver = source.Parts.IsScanTimeOver;
        }

        return (rows, images.Count > 0 && isWhole);
    }

    // The library throws many kinds for pictures that are broken or packed in a way that it does not know.
    private static (IReadOnlyList<PageImage> Images, bool IsWhole) ImagesOf(PdfDocument document, int number)
    {
        try
        {
            return ImagePages.Of(document, number);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            return ([], false);
        }
    }
}
