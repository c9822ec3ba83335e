using Screening.Ocr.Pictures;

namespace Screening.Ocr.Glyphs;

/// <summary>
/// What a character's picture shows, as numbers that change little with its size, weight, blur and light: how much edge runs in each of eight
/// directions in each of 7 × 7 overlapping fields.
/// </summary>
internal static class GlyphFeatures
{
    /// <summary>Side of the picture that is looked at, pixels.</summary>
    public const int Side = 32;

    /// <summary>Numbers of one character.</summary>
    public const int Count = Fields * Fields * Directions;

    private const int Fields = 7;
    private const int Directions = 8;

    /// <summary>The features of the ink within a picture, brought to the square whatever margin it has; null for a picture without ink.</summary>
    /// <param name="cell">Picture of one character, dark on light.</param>
    public static float[]? Of(GrayImage cell)
    {
        if (Normalise(cell) is not { } square)
        {
            return null;
        }

        var features = new float[Count];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var dx = square[Index(x + 1, y)] - square[Index(x - 1, y)];
                var dy = square[Index(x, y + 1)] - square[Index(x, y - 1)];
                var strength = MathF.Sqrt((dx * dx) + (dy * dy));
                if (strength > 0.02f)
                {
                    Add(features, x, y, strength, MathF.Atan2(dy, dx));
                }
            }
        }

        var norm = MathF.Sqrt(features.Sum(f => f * f)) + 1e-6f;
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = MathF.Sqrt(features[i] / norm) * 2;
        }

        return features;
    }

    private static int Index(int x, int y) => (Math.Clamp(y, 0, Side - 1) * Side) + Math.Clamp(x, 0, Side - 1);

    // Each pixel counts for the fields around it and the two directions beside its own, by nearness.
    private static void Add(float[] features, int x, int y, float strength, float angle)
    {
        var turn = ((angle / (2 * MathF.PI)) + 1) * Directions;
        var direction = (int)turn;
        var beside = turn - direction;
        var (fx, fy) = (((x + 0.5f) * (Fields + 1) / Side) - 1, ((y + 0.5f) * (Fields + 1) / Side) - 1);
        for (var row = (int)MathF.Floor(fy); row <= (int)MathF.Floor(fy) + 1; row++)
        {
            for (var column = (int)MathF.Floor(fx); column <= (int)MathF.Floor(fx) + 1; column++)
            {
                if (row is >= 0 and < Fields && column is >= 0 and < Fields)
                {
                    var weight = strength * (1 - MathF.Abs(fy - row)) * (1 - MathF.Abs(fx - column));
                    var at = ((row * Fields) + column) * Directions;
                    features[at + (direction % Directions)] += weight * (1 - beside);
                    features[at + ((direction + 1) % Directions)] += weight * beside;
                }
            }
        }
    }

    // Ink as 0 to 1, its bounds brought to the square. A narrow character keeps half of its narrowness.
    private static float[]? Normalise(GrayImage cell)
    {
        var (low, high) = Range(cell);
        if (high - low < 24)
        {
            return null;
        }

        var threshold = high - ((high - low) * 0.35f);
        var (left, top, right, bottom) = (cell.Width, cell.Height, 0, 0);
        for (var y = 0; y < cell.Height; y++)
        {
            var row = cell.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] < threshold)
                {
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1));
                }
            }
        }

        if (right - left < 3 || bottom - top < 3)
        {
            return null;
        }

        var square = new float[Side * Side];
        float width = right - left, height = bottom - top;
        var longest = Math.Max(width, height);
        var (spanX, spanY) = (Math.Max(width, MathF.Sqrt(width * longest)), Math.Max(height, MathF.Sqrt(height * longest)));
        var (startX, startY) = (((left + right) / 2f) - (spanX / 2), ((top + bottom) / 2f) - (spanY / 2));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var value = cell.Sample(startX + ((x + 0.5f) * spanX / Side) - 0.5f, startY + ((y + 0.5f) * spanY / Side) - 0.5f);
                square[(y * Side) + x] = Math.Clamp((high - value) / (high - low), 0, 1);
            }
        }

        return square;
    }

    private static (float Low, float High) Range(GrayImage cell)
    {
        Span<int> histogram = stackalloc int[256];
        foreach (var value in cell.Pixels)
        {
            histogram[value]++;
        }

        var (low, high) = (0, 255);
        for (var count = 0; low < 255 && (count += histogram[low]) <= cell.Pixels.Length / 50; low++)
        {
        }

        for (var count = 0; high > 0 && (count += histogram[high]) <= cell.Pixels.Length / 10; high--)
        {
        }

        return (low, high);
    }
}
