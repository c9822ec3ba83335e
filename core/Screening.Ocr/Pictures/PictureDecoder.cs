using System.Globalization;
using ImageMagick;
using Screening.Core;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Pictures;

/// <summary>
/// Decodes one page of a picture file at a time. The size is read from the head of the file and judged before a pixel is decoded, and the format is
/// the one that the first bytes say, so that no other decoder of the library is ever reached.
/// </summary>
internal sealed class PictureDecoder(OcrOptions options)
{
    private static readonly Lazy<bool> Bounds = new(SetBounds);

    /// <summary>Gives the decoded pages in order; a page that can't be decoded has an issue in place of a picture.</summary>
    public IEnumerable<DecodedPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        _ = Bounds.Value;
        var format = FormatOf(source.Content.Span);
        if (format is null)
        {
            yield return new DecodedPage(source.FirstPage, null, Broken(source, source.FirstPage, "its first bytes are those of no picture"));
            yield break;
        }

        var index = 0;
        foreach (var (width, height) in Sizes(source, format.Value))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = source.FirstPage + index;
            if (index == source.MaxPages)
            {
                yield return new DecodedPage(number, null, new Issue("pageLimit", IssueSeverity.Warning, source.Name, $"The picture has more than {source.MaxPages} pages (MaxPages); those before stand.", "Cut the document into parts."));
                yield break;
            }

            var settings = new MagickReadSettings { Format = format.Value, FrameIndex = (uint)index, FrameCount = 1 };
            yield return width == 0 || height == 0 ? new DecodedPage(number, null, Broken(source, number, "its head can't be read"))
                : IsWithin(width, height) ? Decode(source, settings, number)
                : new DecodedPage(number, null, TooLarge(number, width, height));
            index++;
        }
    }

    // Of an animation the first picture is the page.
    private static IEnumerable<(uint Width, uint Height)> Sizes(ScanSource source, MagickFormat format)
    {
        if (format != MagickFormat.Tiff)
        {
            return [Ping(source, format)];
        }

        var pages = TiffDirectory.Pages(source.Content);
        return pages.Any() ? pages : [(0, 0)];
    }

    private static (uint Width, uint Height) Ping(ScanSource source, MagickFormat format)
    {
        try
        {
            using var image = new MagickImage();
            image.Ping(source.Content.Span, new MagickReadSettings { Format = format, FrameIndex = 0, FrameCount = 1 });
            return (image.Width, image.Height);
        }
        catch (MagickException)
        {
            return (0, 0);
        }
    }

    private static bool SetBounds()
    {
        ResourceLimits.Memory = 768UL << 20;
        ResourceLimits.Disk = 0;
        ResourceLimits.Width = 65_500;
        ResourceLimits.Height = 65_500;
        ResourceLimits.Thread = 1;
        return true;
    }

    private static MagickFormat? FormatOf(ReadOnlySpan<byte> head) => PictureFormat.Of(head) switch
    {
        "png" => MagickFormat.Png,
        "jpeg" => MagickFormat.Jpeg,
        "tiff" => MagickFormat.Tiff,
        "bmp" => MagickFormat.Bmp,
        "gif" => MagickFormat.Gif,
        "webp" => MagickFormat.WebP,
        "jp2" => MagickFormat.Jp2,
        "j2k" => MagickFormat.J2k,
        _ => null,
    };

    private bool IsWithin(uint width, uint height) => (ulong)width * height <= (ulong)options.MaxPixels && Math.Max(width, height) <= options.MaxSide;

    private static DecodedPage Decode(ScanSource source, MagickReadSettings settings, int number)
    {
        Issue? issue = null;
        try
        {
            using var image = new MagickImage();
            image.Warning += (_, e) => issue ??= Broken(source, number, FirstWords(e.Message));
            image.Read(source.Content.Span, settings);
            image.AutoOrient();
            Square(image);
            image.BackgroundColor = MagickColors.White;
            image.Alpha(AlphaAction.Remove);
            if (image.ColorSpace is not (ColorSpace.sRGB or ColorSpace.Gray))
            {
                image.ColorSpace = ColorSpace.sRGB;
            }

            using var pixels = image.GetPixelsUnsafe();
            var bytes = pixels.ToByteArray(PixelMapping.RGB);
            return bytes is null
                ? new DecodedPage(number, null, Broken(source, number, "it holds no pixels"))
                : new DecodedPage(number, new ColourImage((int)image.Width, (int)image.Height, bytes), issue);
        }
        catch (MagickException e)
        {
            return new DecodedPage(number, null, Broken(source, number, FirstWords(e.Message)));
        }
    }

    // A fax has up to twice as many pixels to the inch across as down.
    private static void Square(MagickImage image)
    {
        var (x, y) = (image.Density.X, image.Density.Y);
        if (x > 0 && y > 0 && (x > y * 1.3 || y > x * 1.3) && x < y * 4 && y < x * 4)
        {
            var geometry = x > y
                ? new MagickGeometry(image.Width, (uint)(image.Height * x / y))
                : new MagickGeometry((uint)(image.Width * y / x), image.Height);
            geometry.IgnoreAspectRatio = true;
            image.Resize(geometry);
        }
    }

    private static string FirstWords(string message)
    {
        var end = message.IndexOfAny(['@', '`', '\'']);
        return (end > 0 ? message[..end] : message).Trim();
    }

    private static Issue Broken(ScanSource source, int number, string why) => new(
        "brokenPicture", IssueSeverity.Warning, $"{source.Name}, {PageOf(number)}", $"The picture can't be decoded to its end: {why}.", "Scan or export the page again.");

    private Issue TooLarge(int number, uint width, uint height) => new(
        "pictureTooLarge", IssueSeverity.Warning, PageOf(number),
        string.Create(CultureInfo.InvariantCulture, $"The picture has {width} x {height} pixels, more than {options.MaxPixels} (MaxPixels) or {options.MaxSide} on a side (MaxSide), and was not read."),
        "Scan the page at 300 dots to the inch.");

    private static string PageOf(int number) => string.Create(CultureInfo.InvariantCulture, $"page {number}");
}
