using ImageMagick;
using ImageMagick.Drawing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Screening.Scans;

/// <summary>A small page of marks in every format and packing that the reader of scans decodes.</summary>
internal static class PictureSeeds
{
    /// <summary>Name and content of each.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> All()
    {
        using var page = new MagickImage(MagickColors.White, 320, 180);
        var ink = new Drawables().FillColor(MagickColors.Black).StrokeColor(MagickColors.Black).Line(10, 60, 310, 60).Line(10, 110, 310, 110).Line(10, 60, 10, 160).Line(160, 60, 160, 160).Line(310, 60, 310, 160).Line(10, 160, 310, 160);
        for (var x = 20; x < 300; x += 14)
        {
            ink.Rectangle(x, 20, x + 8, 20 + (x % 3 * 8)).Rectangle(x, 76, x + 3 + (x % 5), 94);
        }

        ink.Draw(page);
        var seeds = new List<(string, byte[])>
        {
            ("page.png", page.ToByteArray(MagickFormat.Png)), ("page.bmp", page.ToByteArray(MagickFormat.Bmp)), ("page.gif", page.ToByteArray(MagickFormat.Gif)),
            ("page.webp", page.ToByteArray(MagickFormat.WebP)), ("page.jp2", page.ToByteArray(MagickFormat.Jp2)), ("page.jpg", page.ToByteArray(MagickFormat.Jpeg)),
        };
        foreach (var packing in new[] { CompressionMethod.Group4, CompressionMethod.Fax, CompressionMethod.LZW, CompressionMethod.JPEG, CompressionMethod.Zip })
        {
            using var pages = new MagickImageCollection { page.Clone(), page.Clone() };
            foreach (var frame in pages)
            {
                frame.Depth = packing is CompressionMethod.Group4 or CompressionMethod.Fax ? 1u : 8u;
                frame.Settings.Compression = packing;
            }

            seeds.Add(($"page-{packing.ToString().ToLowerInvariant()}.tif", pages.ToByteArray(MagickFormat.Tiff)));
        }

        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddJpeg(page.ToByteArray(MagickFormat.Jpeg), new PdfRectangle(0, 0, 595, 842));
        seeds.Add(("page.pdf", builder.Build()));
        return seeds;
    }
}
