namespace Screening.Ocr.Glyphs;

/// <summary>Says how likely the pieces of a line are to be rare earths' characters.</summary>
internal sealed class GlyphMatcher
{
    private const float Worth = 0.08f;

    private static readonly float[] Widths = [1.0f, 0.92f, 1.08f];

    private readonly GlyphNet net;

    public GlyphMatcher(GlyphNet net) => this.net = net;

    /// <summary>The matcher on the data that come with the program, made by <c>tests/Screening.Scans -- glyphs</c>.</summary>
    public static GlyphMatcher Shipped()
    {
        using var stream = typeof(GlyphMatcher).Assembly.GetManifestResourceStream("glyphs.bin") ?? throw new InvalidOperationException("The assembly was built without its glyph data.");
        return new GlyphMatcher(GlyphNet.Read(stream));
    }

    /// <summary>Looks at one place, the window moved to where it cuts the least ink.</summary>
    public GlyphGuess? At(LineInk ink, float middle, float pitch) => Guess(ink, ink.Align(middle, pitch), pitch, 1);

    /// <summary>Looks everywhere between two places and gives the best guess.</summary>
    /// <param name="ink">The line.</param>
    /// <param name="from">First middle, pixels.</param>
    /// <param name="to">Last middle, pixels.</param>
    /// <param name="pitch">Width of a character, pixels.</param>
    public GlyphGuess? Best(LineInk ink, float from, float to, float pitch)
    {
        GlyphGuess? best = null;
        var step = Math.Max(1, pitch / 12);
        for (var middle = from; middle <= to + 0.01f; middle += step)
        {
            foreach (var width in Widths)
            {
                if (Guess(ink, middle, pitch, width) is { } guess && (best is null || guess.Probability > best.Probability))
                {
                    best = guess;
                }
            }
        }

        return best;
    }

    private GlyphGuess? Guess(LineInk ink, float middle, float pitch, float width)
    {
        var pixels = (int)MathF.Round(pitch * width);
        var cell = ink.Line.Crop((int)MathF.Round(middle - (pixels / 2f)), 0, pixels, ink.Line.Height);
        if (GlyphFeatures.Of(cell) is not { } features)
        {
            return null;
        }

        var probabilities = net.Probabilities(features);
        var best = 1;
        for (var i = 2; i < probabilities.Length; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        var others = Enumerable.Range(1, probabilities.Length - 1).Where(i => i != best && probabilities[i] > Worth).OrderByDescending(i => probabilities[i]);
        return new GlyphGuess(middle, net.Characters[best], probabilities[best], [.. others.Take(3).Select(i => net.Characters[i])]);
    }
}
