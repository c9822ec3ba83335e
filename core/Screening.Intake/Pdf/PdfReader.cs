using System.Globalization;
using Screening.Core;
using Screening.Intake.Layout;
using Screening.Intake.Parts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Screening.Intake.Pdf;

/// <summary>Text PDFs: rows and columns by the places of the words. Pages without text are named.</summary>
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

        var attachments = new PdfAttachments(source, report);
        foreach (var line in attachments.Read(document))
        {
            yield return line;
        }

        if (attachments.StandForPages)
        {
            yield break;
        }

        var rows = new List<DocumentRow>();
        var scans = new ImagePages();
        var pictures = new PdfPictures(source, report);
        var pages = Math.Min(document.NumberOfPages, source.Limits.MaxPages);
        using var read = new UntilBreak<List<DocumentRow>>(Pages(document, pages, scans, pictures, report, cancellationToken));
        while (read.MoveNext())
        {
            rows.AddRange(read.Current);
        }

        if (document.NumberOfPages > pages)
        {
            report.Add(new Issue(
                "pageLimit", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"page {pages + 1}"), $"The document has {document.NumberOfPages} pages; those after the first {pages} (MaxPages) were not read.",
                "Cut the document into parts."));
        }

        scans.Report(report);
        foreach (var line in pictures.Weigh(new DocumentLines(report, source.Limits).Read(rows)))
        {
            yield return line;
        }

        read.Rethrow();
    }

    private static IEnumerable<List<DocumentRow>> Pages(PdfDocument document, int pages, ImagePages scans, PdfPictures pictures, DocumentReport report, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= pages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return RowsOf(document, number, scans, report);
            if (scans.Numbers is [.., var last] && last == number)
            {
                var (read, isWhole) = pictures.Read(document, number, cancellationToken);
                if (isWhole)
                {
                    scans.Settle(number);
                }

                yield return read;
            }
        }
    }

    private static List<DocumentRow> RowsOf(PdfDocument document, int number, ImagePages scans, DocumentReport report)
    {
        try
        {
            var page = document.GetPage(number);
            scans.Look(page);
            var rows = new List<DocumentRow>();
            foreach (var words in PageWords.Of(page))
            {
                rows.AddRange(rows.Count == 0 && IsUpright(page) ? RuledTables.Rows(page, words) : RowBuilder.Rows(words, number, rows.Count));
            }

            return rows;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Add(new Issue(
                "brokenContent", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"page {number}"),
                $"The page can't be read: {e.Message}", "Print the document to a new PDF and upload that."));
            return [];
        }
    }

    // The lines of a table stand where its words do, unless those were turned.
    private static bool IsUpright(Page page) => page.Letters.Count > 0 && page.Letters.Count(l => l.TextOrientation == TextOrientation.Horizontal) * 2 > page.Letters.Count;

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
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The PDF can't be opened: {e.Message}", "Print the document to a new PDF and upload that."));
        }

        return null;
    }
}
