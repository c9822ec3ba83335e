using Screening.Intake.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Screening.Intake;

/// <summary>
/// The running text of a document in which no goods line was found, for a reader that needs no columns. Text formats as they stand, PDFs page by page with a form feed
/// between pages; formats that are neither have none.
/// </summary>
public static class DocumentText
{
    /// <summary>Reads the text.</summary>
    /// <param name="content">Seekable content; its position does not matter.</param>
    /// <param name="maxUnits">UTF-16 units at most; what comes after is left out.</param>
    /// <param name="cancellationToken">Stops the reading between pages.</param>
    /// <returns>The text; empty when the document is no text, is broken or holds none.</returns>
    public static string Read(Stream content, int maxUnits, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var head = new byte[4096];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        if (head.AsSpan(0, Math.Min(1024, length)).IndexOf("%PDF-"u8) >= 0)
        {
            return ReadPdf(content, maxUnits, cancellationToken);
        }

        return TextSniffer.IsBinary(head.AsSpan(0, length)) ? "" : ReadPlain(content, maxUnits);
    }

    private static string ReadPlain(Stream content, int maxUnits)
    {
        using var reader = new StreamReader(content, TextDecoder.Detect(content), true, 16 * 1024, leaveOpen: true);
        var buffer = new char[maxUnits];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
    }

    private static string ReadPdf(Stream content, int maxUnits, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            for (var page = 1; page <= document.NumberOfPages && text.Length < maxUnits; page++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                text.Append(page > 1 ? "\f" : "").Append(ContentOrderTextExtractor.GetText(document.GetPage(page)));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            // The reader of PDFs has said already what is broken; the pages before it stand.
        }

        return text.Length > maxUnits ? text.ToString(0, maxUnits) : text.ToString();
    }
}
