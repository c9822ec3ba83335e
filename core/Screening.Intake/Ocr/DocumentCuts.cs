using Screening.Intake.Pdf;
using UglyToad.PdfPig;

namespace Screening.Intake.Ocr;

/// <summary>Cuts places out of scanned documents: picture files, and PDFs whose pages hold one picture each.</summary>
public static class DocumentCuts
{
    /// <summary>True for documents of this reader.</summary>
    /// <param name="reader">The name that <see cref="DocumentReport.Reader"/> gave.</param>
    public static bool CanCut(string? reader) => reader is "picture" or "pdf";

    /// <summary>The pictures of the places that are found again; none where the document can't be read any more.</summary>
    /// <param name="scans">What read it.</param>
    /// <param name="content">Seekable content of the document.</param>
    /// <param name="limits">The limits that it was read within.</param>
    /// <param name="places">The places.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<ScanCut> Of(IScanReader scans, Stream content, IntakeLimits limits, IReadOnlyList<ScanCutPlace> places, CancellationToken cancellationToken)
    {
        if (content.Length > limits.MaxPartBytes)
        {
            return [];
        }

        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return PictureFormat.Of(bytes) is not null
            ? scans.Cut(new ScanSource { Content = bytes, Name = "", MaxPages = limits.MaxPages }, places, cancellationToken)
            : places.Select(p => p.Page).Distinct().Order().SelectMany(page => OfPage(scans, bytes, page, places, cancellationToken));
    }

    private static IEnumerable<ScanCut> OfPage(IScanReader scans, byte[] bytes, int page, IReadOnlyList<ScanCutPlace> places, CancellationToken cancellationToken) =>
        PictureOf(bytes, page) is { } file ? scans.Cut(new ScanSource { Content = file, Name = "", FirstPage = page, MaxPages = 1 }, places, cancellationToken) : [];

    // The library throws many kinds for what is broken; the document was read before, so that nothing is lost but the picture.
    private static ReadOnlyMemory<byte>? PictureOf(byte[] bytes, int page)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return ImagePages.Of(document, page).Images is [var only] ? only.File : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            return null;
        }
    }
}
