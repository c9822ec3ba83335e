using System.Globalization;
using Screening.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Screening.Intake.Pdf;

/// <summary>
/// The pages of a PDF whose content is a picture: collected while the text is read, so that their pictures can be read afterwards, and
/// named when nobody does.
/// </summary>
internal sealed class ImagePages
{
    // A scan with a stamp or a page number set over it in real letters is a scan all the same.
    private const int FewLetters = 40;
    private const int FewPaths = 30;
    private const double MostOfPage = 0.6;

    private const int MostImages = 64;
    private const long MostPixels = 40_000_000;

    private readonly List<int> numbers = [];

    /// <summary>Numbers of the pages, rising.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>Takes note of the page if it has no text, hardly any beside a picture over most of it, or only text whose fonts say nothing of its characters.</summary>
    public void Look(Page page)
    {
        if ((page.Letters.Count == 0 && !IsBlank(page)) || (page.Letters.Count < FewLetters && page.NumberOfImages > 0 && IsCovered(page)) || PageWords.IsUnreadable(page))
        {
            numbers.Add(page.Number);
        }
    }

    /// <summary>
    /// The pictures of a page from top to bottom, and whether they are all that it holds: some are packed in a form that can't be unpacked (JBIG2), or claim
    /// more pixels than a page can have.
    /// </summary>
    public static (IReadOnlyList<PageImage> Images, bool IsWhole) Of(PdfDocument document, int number)
    {
        var images = new List<PageImage>();
        var page = document.GetPage(number);
        var shown = page.GetImages().Where(i => IsText(i, page)).OrderByDescending(i => i.BoundingBox.Top).ToList();
        foreach (var image in shown.Where(IsOfPage).Take(MostImages))
        {
            if (Unpack(image) is { } file)
            {
                images.Add(new PageImage(file, image.BoundingBox.Width, image.BoundingBox.Height));
            }
        }

        return (images, images.Count == shown.Count);
    }

    /// <summary>Takes a page off the list: it was read.</summary>
    public void Settle(int number) => numbers.Remove(number);

    /// <summary>Names the pages that nobody read; nothing where there are none.</summary>
    public void Report(DocumentReport report)
    {
        if (numbers.Count > 0)
        {
            report.Add(new Issue(
                "needsOcr", IssueSeverity.Warning, "page " + Ranges(numbers), "These pages hold no text that can be read; they may be scans.",
                "Upload a text version, or read the pages by eye."));
        }
    }

    private static string Ranges(List<int> numbers)
    {
        var text = new List<string>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var from = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
            {
                i++;
            }

            text.Add(from == numbers[i] ? Number(from) : $"{Number(from)}-{Number(numbers[i])}");
        }

        return string.Join(", ", text);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A page without letters is a picture, or text that was turned into curves, or it is blank but for a frame.
    private static bool IsBlank(Page page) => page.NumberOfImages == 0 && page.Paths.Count < FewPaths;

    private static bool IsCovered(Page page)
    {
        var area = page.Width * page.Height;
        return page.GetImages().Any(i => i.BoundingBox.Width * i.BoundingBox.Height > area * MostOfPage);
    }

    // Logos hold no text.
    private static bool IsText(IPdfImage image, Page page) => image.BoundingBox.Width > page.Width / 10 && (long)image.WidthInSamples * image.HeightInSamples > 0;

    private static bool IsOfPage(IPdfImage image) => (long)image.WidthInSamples * image.HeightInSamples <= MostPixels;

    // The library throws many kinds for packings that it does not know; the other pictures of the page are read all the same.
    private static ReadOnlyMemory<byte>? Unpack(IPdfImage image)
    {
        try
        {
            return FileOf(image);
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            return null;
        }
    }

    // JPEG and JPEG 2000 lie in a PDF as the files that they are; the others are unpacked to pixels.
    private static ReadOnlyMemory<byte>? FileOf(IPdfImage image)
    {
        var filter = image.ImageDictionary.TryGet(NameToken.Filter, out var token) ? token : null;
        if (filter is ArrayToken { Data: [NameToken only] })
        {
            filter = only;
        }

        if (filter is NameToken { Data: "DCTDecode" or "DCT" or "JPXDecode" })
        {
            return image.RawMemory;
        }

        return image.TryGetPng(out var png) ? png : null;
    }
}
