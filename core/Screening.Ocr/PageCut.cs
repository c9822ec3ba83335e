using ImageMagick;
using Screening.Intake.Ocr;

namespace Screening.Ocr;

/// <summary>Cuts a place out of a page, with a little of what is around it.</summary>
internal static class PageCut
{
    private const int MostWidth = 900;

    /// <summary>The place as a PNG picture.</summary>
    public static ScanCut Of(UprightPage page, ScanCutPlace place)
    {
        var box = place.Box;
        var around = Math.Clamp(box.Height / 2, 6, 60);
        var (width, height) = (Math.Clamp(box.Width + (2 * around), 1, page.Page.Width), Math.Clamp(box.Height + (2 * around), 1, page.Page.Height));
        var cut = page.Page.Crop(box.Left - page.Offset - around, box.Top - around, width, height);
        cut = cut.Width > MostWidth ? cut.Resize(MostWidth, Math.Max(1, cut.Height * MostWidth / cut.Width)) : cut;
        using var image = new MagickImage();
        image.ReadPixels(cut.Pixels, new PixelReadSettings((uint)cut.Width, (uint)cut.Height, StorageType.Char, "I"));
        image.ColorType = ColorType.Grayscale;
        return new ScanCut(place, image.ToByteArray(MagickFormat.Png), cut.Width, cut.Height);
    }
}
