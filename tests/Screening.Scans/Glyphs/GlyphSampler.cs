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
        var em = 11 + (int)(33 * random.NextSingle() * random.NextSingle());
        using var font = new SKFont(face, em) { Subpixel = true, Embolden = random.Next(8) == 0 };
        if (!font.ContainsGlyph(character[0]))
        {
            return null;
        }

        var line = Line(font, character, em);
        var scale = (float)LineHeight / line.Height;
        var picture = line.Resize((int)(line.Width * scale), LineHeight);
        var pitch = em * scale;
        var width = (int)(pitch * (1 + Near(0.06f)));
        var middle = (picture.Width / 2f) + (shift * pitch);
        return GlyphFeatures.Of(picture.Crop((int)(middle - (width / 2f)), 0, width, LineHeight));
    }

    private GrayImage Line(SKFont font, string character, int em)
    {
        var (width, height) = (em * 3, (int)(em * (1.2f + (0.25f * random.NextSingle()))));
        using var bitmap = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        var paper = (byte)(200 + random.Next(56));
        var ink = (byte)(random.Next(3) == 0 ? random.Next(110) : random.Next(40));
        canvas.Clear(new SKColor(paper, paper, paper));
        canvas.RotateDegrees(Near(2.5f), width / 2f, height / 2f);
        using var paint = new SKPaint { Color = new SKColor(ink, ink, ink), IsAntialias = true };
        var base0 = (height * 0.5f) + (em * (0.38f + Near(0.04f)));
        canvas.DrawText(Beside(), em * Near(0.08f), base0, SKTextAlign.Left, font, paint);
        canvas.DrawText(character, em, base0, SKTextAlign.Left, font, paint);
        canvas.DrawText(Beside(), em * (2 + Near(0.08f)), base0, SKTextAlign.Left, font, paint);
        canvas.Flush();
        return Spoil(new GrayImage(width, height, bitmap.GetPixelSpan().ToArray()[..(width * height)]));
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
