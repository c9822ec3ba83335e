using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using SkiaSharp;

namespace Screening.Scans.Glyphs;

/// <summary>Makes pictures of single characters as they are cut out of scanned lines: set between others, blurred, turned, pale, noisy.</summary>
internal sealed class GlyphSampler : IDisposable
{
    private const int LineHeight = 48;

    private readonly List<(SKTypeface Face, HashSet<int> Missing)> faces;
    private readonly Random random;
    private readonly string[] others;
    private readonly string[] metals;

    public GlyphSampler(IReadOnlyList<PaperFont> fonts, IReadOnlyList<string> alphabet, int seed)
    {
        faces = [.. fonts.Select(f => (f.Open(), new HashSet<int>()))];
        random = new Random(seed);
        others = [.. alphabet.Where(c => c is [>= '\u4E00' and <= '\u9FFF'] && RareEarthGlyphs.SymbolOf(c) is null)];
        metals = [.. Enumerable.Range(0x9485, 0xF2).Concat(Enumerable.Range(0x91D1, 0x2B4)).Select(c => ((char)c).ToString()).Where(c => RareEarthGlyphs.SymbolOf(c) is null)];
    }

    /// <summary>Features of a rare earth's character, in a random font that has it.</summary>
    public float[] Positive(string character)
    {
        while (true)
        {
            if (Draw(character, Near(0.1f)) is { } features)
            {
                return features;
            }
        }
    }

    /// <summary>Features of something else: another character, most often of a metal, or a cut through two.</summary>
    public float[] Negative()
    {
        while (true)
        {
            var kind = random.NextDouble();
            var features = kind switch
            {
                < 0.45 => Draw(Pick(metals), Near(0.12f)),
                < 0.8 => Draw(Pick(others), Near(0.15f)),
                _ => Draw(random.Next(2) == 0 ? RareEarthGlyphs.All[random.Next(RareEarthGlyphs.All.Count)] : Pick(others), (random.Next(2) == 0 ? -1 : 1) * (0.35f + (0.25f * random.NextSingle()))),
            };
            if (features is not null)
            {
                return features;
            }
        }
    }

    public void Dispose() => faces.ForEach(f => f.Face.Dispose());

    private float Near(float reach) => ((random.NextSingle() * 2) - 1) * reach;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    // The character in the middle of three, cut out a share of its width beside its place.
    private float[]? Draw(string character, float shift)
    {
        var (face, _) = faces[random.Next(faces.Count)];
        var em = 10 + (int)(34 * random.NextSingle() * random.NextSingle());
        using var font = new SKFont(face, em) { Subpixel = true };
        if (!font.ContainsGlyph(character[0]))
        {
            return null;
        }

        // Narrow and wide settings, slanted ones.
        font.ScaleX = random.Next(3) == 0 ? 0.8f + (0.35f * random.NextSingle()) : 1;
        font.SkewX = random.Next(6) == 0 ? -0.25f * random.NextSingle() : 0;
        var line = Line(font, character, em);
        var scale = (float)LineHeight / line.Height;
        var picture = line.Resize((int)(line.Width * scale), LineHeight);
        var pitch = em * scale * font.ScaleX;
        var width = (int)(pitch * (1 + Near(0.06f)));
        var middle = (picture.Width / 2f) + (shift * pitch);
        return GlyphFeatures.Of(picture.Crop((int)(middle - (width / 2f)), 0, width, LineHeight));
    }

    private GrayImage Line(SKFont font, string character, int em)
    {
        var (step, height) = (em * font.ScaleX, (int)(em * (1.2f + (0.25f * random.NextSingle()))));
        var width = (int)(step * 3);
        using var bitmap = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        var paper = (byte)(200 + random.Next(56));
        var ink = (byte)(random.Next(3) == 0 ? random.Next(110) : random.Next(40));
        canvas.Clear(new SKColor(paper, paper, paper));
        canvas.RotateDegrees(Near(2.5f), width / 2f, height / 2f);
        using var paint = new SKPaint { Color = new SKColor(ink, ink, ink), IsAntialias = true };
        using var weight = Weight(paper, ink, em);
        var base0 = (height * 0.5f) + (em * (0.38f + Near(0.04f)));
        Write(Beside(), step * Near(0.08f));
        Write(character, step);
        Write(Beside(), step * (2 + Near(0.08f)));
        if (random.Next(10) == 0)
        {
            Stroke(canvas, paint, width, height);
        }

        canvas.Flush();
        return Spoil(new GrayImage(width, height, bitmap.GetPixelSpan().ToArray()[..(width * height)]));

        void Write(string text, float x)
        {
            canvas.DrawText(text, x, base0, SKTextAlign.Left, font, paint);
            if (weight is not null)
            {
                canvas.DrawText(text, x, base0, SKTextAlign.Left, font, weight);
            }
        }
    }

    // A rim of ink makes the strokes bold, one of paper thin; null leaves them as they are.
    private SKPaint? Weight(byte paper, byte ink, int em)
    {
        var kind = random.Next(6);
        var colour = kind == 0 ? ink : paper;
        return kind > 1 ? null : new SKPaint { Color = new SKColor(colour, colour, colour), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = em * random.NextSingle() * (kind == 0 ? 0.06f : 0.022f) };
    }

    // A line of a stamp, a pen or a table that runs through.
    private void Stroke(SKCanvas canvas, SKPaint paint, int width, int height)
    {
        paint.StrokeWidth = 1 + (height * 0.05f * random.NextSingle());
        paint.Color = new SKColor((byte)random.Next(160), 0, 0);
        canvas.DrawLine(width * random.NextSingle(), random.Next(2) * height, width * random.NextSingle(), height * random.NextSingle(), paint);
    }

    private string Beside() => random.Next(6) switch
    {
        0 => "化",
        1 => " ",
        2 => "(",
        3 => RareEarthGlyphs.All[random.Next(RareEarthGlyphs.All.Count)],
        _ => Pick(others),
    };

    private GrayImage Spoil(GrayImage image)
    {
        var spoiled = Blurring.Of(image, random.NextSingle() < 0.3f ? 0 : 0.2f + random.NextSingle());
        var noise = random.Next(3) == 0 ? random.Next(24) : random.Next(6);
        var threshold = random.Next(7) == 0 ? 110 + random.Next(60) : 0;
        for (var i = 0; i < spoiled.Pixels.Length; i++)
        {
            var value = spoiled.Pixels[i] + random.Next(-noise, noise + 1);
            spoiled.Pixels[i] = (byte)Math.Clamp(threshold > 0 ? (value < threshold ? 0 : 255) : value, 0, 255);
        }

        return spoiled;
    }
}
