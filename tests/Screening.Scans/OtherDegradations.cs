using ImageMagick;
using ImageMagick.Drawing;
using SkiaSharp;

namespace Screening.Scans;

/// <summary>Other ways in which pages are spoiled, which nothing was made to fit.</summary>
public static class OtherDegradations
{
    /// <summary>All of them; the first does nothing.</summary>
    public static IReadOnlyList<Degradation> All { get; } =
    [
        new("plain", (page, _) => Degradation.Save(page, _ => { })),
        new("grey-stamp", (page, seed) => Stamped(page, seed, new SKColor(90, 90, 90, 170))),
        new("round-stamps", (page, seed) => Stamped(page, seed, new SKColor(205, 35, 30, 200))),
        new("thermal", (page, seed) => Degradation.Save(page, i => Thermal(i, seed))),
        new("carbon", (page, seed) => Degradation.Save(page, i => Carbon(i, seed), MagickFormat.Jpeg, 75)),
        new("steep-photo", (page, seed) => Degradation.Save(page, i => Photo(i, seed), MagickFormat.Jpeg, 75)),
        new("half-turned", (page, seed) => Degradation.Save(page, i => Turned(i, seed))),
        new("pen", (page, seed) => Degradation.Save(page, i => Pen(i, seed), MagickFormat.Jpeg, 80)),
        new("standard-fax", (page, _) => Degradation.Save(page, Fax)),
        new("dithered", (page, _) => Degradation.Save(page, i =>
        {
            Tint(i, (48, 48, 48), (240, 240, 240));
            Dither(i);
            i.GaussianBlur(0, 0.6);
        })),
        new("sent-on", (page, _) => Degradation.Save(page, i =>
        {
            i.Resize(new Percentage(72));
            i.Quality = 30;
        }, MagickFormat.Jpeg, 28)),
        new("jpeg2000", (page, _) => Degradation.Save(page, i => i.GaussianBlur(0, 0.5), MagickFormat.Jp2, 35)),
    ];

    // Three stamps without letters to spare, over the upper half.
    private static byte[] Stamped(SKBitmap page, int seed, SKColor colour)
    {
        using var copy = page.Copy();
        using (var canvas = new SKCanvas(copy))
        {
            var random = new Random(seed);
            for (var n = 0; n < 3; n++)
            {
                var radius = page.Width * (0.08f + (0.05f * random.NextSingle()));
                var (x, y) = (page.Width * (0.15f + (0.7f * random.NextSingle())), page.Height * (0.12f + (0.4f * random.NextSingle())));
                using var ring = new SKPaint { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = radius * 0.06f, IsAntialias = true, BlendMode = SKBlendMode.Multiply };
                using var ink = new SKPaint { Color = colour, IsAntialias = true, BlendMode = SKBlendMode.Multiply };
                using var face = PaperFont.OtherChinese[0].Open();
                using var font = new SKFont(face, radius * 0.3f);
                canvas.DrawOval(x, y, radius, radius * (n == 1 ? 0.65f : 1), ring);
                canvas.DrawOval(x, y, radius * 0.9f, radius * (n == 1 ? 0.55f : 0.9f), new SKPaint { Color = colour, Style = SKPaintStyle.Stroke, StrokeWidth = radius * 0.015f, IsAntialias = true });
                canvas.Save();
                canvas.RotateDegrees(-25 + (50 * random.NextSingle()), x, y);
                canvas.DrawText("已检验合格", x, y + (radius * 0.1f), SKTextAlign.Center, font, ink);
                canvas.Restore();
            }
        }

        return Degradation.Save(copy, _ => { }, MagickFormat.Jpeg, 82);
    }

    // Paper that darkened from one side, a head with dead dots, print that faded.
    private static void Thermal(MagickImage image, int seed)
    {
        var random = new Random(seed);
        image.Grayscale();
        Tint(image, (0x6a, 0x6a, 0x6a), (255, 255, 255));
        using var shade = new MagickImage("gradient:#fbf6e8-#c2b89a", image.Width, image.Height);
        image.Composite(shade, CompositeOperator.Multiply);
        var dead = new Drawables().FillColor(new MagickColor("#e8e2d0"));
        for (var n = 0; n < 5; n++)
        {
            var x = random.Next((int)image.Width);
            dead.Rectangle(x, 0, x, image.Height);
        }

        dead.Draw(image);
        MagickNET.SetRandomSeed((ulong)seed);
        image.AddNoise(NoiseType.Gaussian, 0.2);
    }

    // The third sheet of a set: blue, soft, on tinted paper.
    private static void Carbon(MagickImage image, int seed)
    {
        image.GaussianBlur(0, image.Width / 1240.0 * 0.9);
        Tint(image, (0x6f, 0x7f, 0xc0), seed % 2 == 0 ? (0xf0, 0xd6, 0xdc) : (0xf2, 0xec, 0xc0));
        MagickNET.SetRandomSeed((ulong)seed);
        image.AddNoise(NoiseType.Gaussian, 0.25);
    }

    // A page on a dark desk, seen from one side, with the shadow of a hand.
    private static void Photo(MagickImage image, int seed)
    {
        var random = new Random(seed);
        image.BorderColor = new MagickColor("#4a3b2c");
        image.Border(image.Width / 16);
        double w = image.Width, h = image.Height, reach = 0.05 * w;
        double Off() => random.NextDouble() * reach;
        image.VirtualPixelMethod = VirtualPixelMethod.Edge;
        image.Distort(DistortMethod.Perspective, 0, 0, Off(), Off(), w, 0, w - Off(), Off(), w, h, w - Off(), h - Off(), 0, h, Off(), h - Off());
        using var shadow = new MagickImage(MagickColors.White, image.Width, image.Height);
        new Drawables().FillColor(new MagickColor("#808084")).Ellipse(w * (0.2 + (0.6 * random.NextDouble())), h * 0.3, w * 0.3, h * 0.2, 0, 360).Draw(shadow);
        shadow.Resize(new Percentage(12));
        shadow.GaussianBlur(0, 5);
        shadow.Resize(new MagickGeometry(image.Width, image.Height) { IgnoreAspectRatio = true });
        image.Composite(shadow, CompositeOperator.Multiply);
        image.GaussianBlur(0, 0.6);
    }

    private static void Turned(MagickImage image, int seed)
    {
        image.Rotate((seed % 2 == 0 ? 180 : 270) + ((seed % 5) - 2));
        image.ResetPage();
    }

    // Ticks, circles and a line through, with a blue ball pen.
    private static void Pen(MagickImage image, int seed)
    {
        var random = new Random(seed);
        double w = image.Width, h = image.Height;
        var pen = new Drawables().FillColor(MagickColors.Transparent).StrokeColor(new MagickColor("#2038a0c8")).StrokeWidth(w / 500);
        for (var n = 0; n < 6; n++)
        {
            var (x, y) = (w * (0.1 + (0.8 * random.NextDouble())), h * (0.1 + (0.5 * random.NextDouble())));
            switch (n % 3)
            {
                case 0:
                    pen.Ellipse(x, y, w * 0.06, h * 0.014, 0, 360);
                    break;
                case 1:
                    pen.Line(x, y, x + (w * 0.01), y + (h * 0.01)).Line(x + (w * 0.01), y + (h * 0.01), x + (w * 0.03), y - (h * 0.02));
                    break;
                default:
                    pen.Line(x, y, x + (w * 0.12), y + (h * 0.004));
                    break;
            }
        }

        pen.Draw(image);
    }

    // 204 dots across and 98 down, black or white.
    private static void Fax(MagickImage image)
    {
        var dpi = image.Width / 8.27;
        image.Grayscale();
        image.Resize(new MagickGeometry((uint)(8.27 * 204), (uint)(image.Height * 98 / dpi)) { IgnoreAspectRatio = true });
        image.Threshold(new Percentage(60));
        image.Resize(new MagickGeometry((uint)(8.27 * 204), (uint)(image.Height * 204 / 98)) { IgnoreAspectRatio = true });
    }

    // Black becomes the ink, white the paper.
    private static void Tint(MagickImage image, (int R, int G, int B) ink, (int R, int G, int B) paper) => Change(image, (value, channel, _, _) =>
    {
        var (from, to) = channel switch { 0 => (ink.R, paper.R), 1 => (ink.G, paper.G), _ => (ink.B, paper.B) };
        return from + ((to - from) * value / 255);
    });

    // Black and white dots for grey, as cheap scanners make them.
    private static void Dither(MagickImage image)
    {
        image.Grayscale();
        int[] bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
        Change(image, (value, _, x, y) => value > (bayer[((y & 3) * 4) + (x & 3)] * 16) + 8 ? 255 : 0);
    }

    private static void Change(MagickImage image, Func<int, int, int, int, int> value)
    {
        using var pixels = image.GetPixels();
        var bytes = pixels.ToByteArray(PixelMapping.RGB)!;
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)value(bytes[i], i % 3, (int)(i / 3 % image.Width), (int)(i / 3 / image.Width));
        }

        image.ReadPixels(bytes, new PixelReadSettings(image.Width, image.Height, StorageType.Char, PixelMapping.RGB));
    }
}
