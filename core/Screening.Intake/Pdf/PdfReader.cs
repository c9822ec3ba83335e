using System.Globalization;
using Screening.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Screening.Intake.Pdf;

/// <summary>Text PDFs: rows by the height of their words, cells by the gaps between them. Pages without text are named.</summary>
internal sealed class PdfReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes[..Math.Min(1024, head.Bytes.Length)].IndexOf("%PDF-"u8) >= 0 ? 100 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var document = Open(source, report);
        if (document is null)
        {
            yield break;
        }

        var rows = new List<(int Page, PdfRow Row)>();
        var scans = new ImagePages();
        var pages = Math.Min(document.NumberOfPages, source.Limits.MaxPages);
        for (var number = 1; number <= pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.AddRange(RowsOf(document, number, scans, report).Select(r => (number, r)));
        }

        scans.Report(report);
        foreach (var line in new PdfLines(report).Read(rows))
        {
            yield return line;
        }
    }

    private static List<PdfRow> RowsOf(PdfDocument document, int number, ImagePages scans, DocumentReport report)
    {
        try
        {
            var page = document.GetPage(number);
            scans.Look(page);
            return PdfRow.Of(page.GetWords().Select(PageWord.Of));
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Add(new Issue(
                "brokenContent", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"page {number}"),
                $"The page can't be read: {e.Message}", "Print the document to a new PDF and upload that."));
            return [];
        }
    }

    private static PdfDocument? Open(DocumentSource source, DocumentReport report)
    {
        try
        {
            return PdfDocument.Open(source.Content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            report.Reject(new Issue("passwordProtected", IssueSeverity.Error, source.FileName, "The PDF is protected by a password and can't be read.", "Remove the password and upload it again."));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The PDF can't be opened: {e.Message}", "Print the document to a new PDF and upload that."));
        }

        return null;
    }
}
