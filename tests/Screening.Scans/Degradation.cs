using ImageMagick;
using SkiaSharp;

namespace Screening.Scans;

/// <summary>What happens to a page between the printer and the inbox. The same page and seed give the same picture.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Apply">Spoils the picture; the result is a file.</param>
public sealed record Degradation(string Name, Func<SKBitmap, int, byte[]> Apply)
{
    /// <summary>All of them; the first does nothing.</summary>
    public static IReadOnlyList<Degradation> All { get; } =
    [
        new("clean", (page, _) => Save(page, _ => { })),
        new("blur", (page, seed) => Save(page, i => i.GaussianBlur(0, 0.7 + (seed % 3 * 0.2)))),
        new("turn", (page, seed) => Save(page, i => Turn(i, ((seed % 7) - 3) * 0.9 + 0.4))),
        new("quarter", (page, seed) => Save(page, i => i.Rotate(90 * (1 + (seed % 3))))),
        new("stamp", (page, seed) => Stamp(page, seed)),
        new("shadow", (page, seed) => Save(page, i => Shadow(i, seed))),
        new("pale", (page, _) => Save(page, i => i.LevelColors(new MagickColor("#8a8a84"), new MagickColor("#dcdad2")))),
        new("jpeg", (page, _) => Save(page, i => i.GaussianBlur(0, 0.4), MagickFormat.Jpeg, 22)),
        new("noise", (page, seed) => Save(page, i => Noise(i, seed), MagickFormat.Jpeg, 60)),
        new("fax", (page, _) => Save(page, i =>
        {
            i.Grayscale();
            i.Threshold(new Percentage(62));
        })),
        new("phone", (page, seed) => Save(page, i => Phone(i, seed), MagickFormat.Jpeg, 70)),
    ];

    internal static byte[] Save(SKBitmap page, Action<MagickImage> spoil, MagickFormat format = MagickFormat.Png, uint quality = 90)
    {
        using var image = new MagickImage();
        image.ReadPixels(page.GetPixelSpan(), new PixelReadSettings((uint)page.Width, (uint)page.Height, StorageType.Char, PixelMapping.RGBA));
        image.Alpha(AlphaAction.Off);
        image.BackgroundColor = MagickColors.White;
        spoil(image);
        image.Quality = quality;
        return image.ToByteArray(format);
    }

    private static void Turn(MagickImage image, double degrees)
    {
        image.Rotate(degrees);
        image.ResetPage();
    }

    private static byte[] Stamp(SKBitmap page, int seed)
    {
        using var copy = page.Copy();
        using (var canvas = new SKCanvas(copy))
        {
            var random = new Random(seed);
            var radius = page.Width * 0.11f;
            var (x, y) = (page.Width * (0.35f + (0.4f * random.NextSingle())), page.Height * (0.2f + (0.25f * random.NextSingle())));
            using var ring = new SKPaint { Color = new SKColor(215, 30, 40, 215), Style = SKPaintStyle.Stroke, StrokeWidth = radius * 0.05f, IsAntialias = true, BlendMode = SKBlendMode.Multiply };
            canvas.DrawCircle(x, y, radius, ring);
            using var face = PaperFont.Chinese[2].Open();
            using var font = new SKFont(face, radius * 0.24f);
            using var ink = new SKPaint { Color = ring.Color, IsAntialias = true, BlendMode = SKBlendMode.Multiply };
            const string Words = "稀土新材料有限公司质检专用章";
            for (var i = 0; i < Words.Length; i++)
            {
                canvas.Save();
                canvas.Translate(x, y);
                canvas.RotateDegrees(-130 + (i * 20));
                canvas.DrawText(Words[i].ToString(), 0, -radius * 0.74f, SKTextAlign.Center, font, ink);
                canvas.Restore();
            }

            canvas.DrawText("★", x, y + (radius * 0.15f), SKTextAlign.Center, font, ink);
        }

        return Save(copy, _ => { }, MagickFormat.Jpeg, 85);
    }

    private static void Shadow(MagickImage image, int seed)
    {
        using var shade = new MagickImage($"gradient:#ffffff-#{(seed % 2 == 0 ? "707070" : "8c8c8c")}", image.Width, image.Height);
        if (seed % 2 == 0)
        {
            shade.Flop();
            shade.Rotate(90);
            shade.Resize(new MagickGeometry(image.Width, image.Height) { IgnoreAspectRatio = true });
        }

        image.Composite(shade, CompositeOperator.Multiply);
    }

    private static void Noise(MagickImage image, int seed)
    {
        MagickNET.SetRandomSeed((ulong)seed);
        image.AddNoise(NoiseType.Gaussian, 0.35);
    }

    private static void Phone(MagickImage image, int seed)
    {
        var random = new Random(seed);
        double w = image.Width, h = image.Height, reach = 0.022 * w;
        double Off() => ((random.NextDouble() * 2) - 1) * reach;
        image.VirtualPixelMethod = VirtualPixelMethod.Background;
        image.BackgroundColor = new MagickColor("#f4f2ec");
        image.Distort(DistortMethod.Perspective, 0, 0, Math.Abs(Off()), Math.Abs(Off()), w, 0, w - Math.Abs(Off()), Math.Abs(Off()), w, h, w - Math.Abs(Off()), h - Math.Abs(Off()), 0, h, Math.Abs(Off()), h - Math.Abs(Off()));
        image.GaussianBlur(0, 0.5);
        Shadow(image, seed);
    }
}
