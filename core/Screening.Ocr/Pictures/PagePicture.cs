using ImageMagick;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Pictures;

/// <summary>The straight page as a file to be shown to somebody else: only its pixels, nothing of what the file said of itself, and what is to stay in the house painted over.</summary>
internal static class PagePicture
{
    // Small enough for every vision model, large enough for the letters of an A4 page at about 175 dots to the inch.
    private const int LongSide = 2_048;
    private const byte Paint = 128;

    /// <summary>A PNG file; empty where the source asks for none. The same page gives the same bytes.</summary>
    /// <param name="page">The straight page.</param>
    /// <param name="offset">Pixels that the boxes count to the left of it: where the right half of a picture begins.</param>
    /// <param name="source">Says whether a picture is wanted, and what is covered in it.</param>
    /// <param name="words">The words that were read.</param>
    public static ReadOnlyMemory<byte> Of(GrayImage page, int offset, ScanSource source, IReadOnlyList<ScanWord> words)
    {
        if (source.Cover is not { } cover)
        {
            return default;
        }

        var pixels = page.Pixels.AsSpan().ToArray();
        foreach (var box in cover(words))
        {
            var (left, right) = (Math.Clamp(box.Left - offset, 0, page.Width), Math.Clamp(box.Right - offset, 0, page.Width));
            for (var y = Math.Clamp(box.Top, 0, page.Height); y < Math.Clamp(box.Bottom, 0, page.Height); y++)
            {
                pixels.AsSpan((y * page.Width) + left, Math.Max(0, right - left)).Fill(Paint);
            }
        }

        using var picture = new MagickImage(pixels, new PixelReadSettings((uint)page.Width, (uint)page.Height, StorageType.Char, "I"));
        if (Math.Max(page.Width, page.Height) > LongSide)
        {
            picture.Resize(LongSide, LongSide);
        }

        picture.Strip();
        picture.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "all");
        return picture.ToByteArray(MagickFormat.Png);
    }
}
