using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>Finds by how much a page lies askew: along the right angle the lines of text fall into the fewest, fullest rows.</summary>
internal static class SkewFinder
{
    private const double Widest = 15;
    private const int LongSide = 900;

    /// <summary>The angle in degrees by which to rotate the page, clockwise, to make it straight; 0 when none shows.</summary>
    public static double Find(GrayImage page)
    {
        var scale = Math.Min(1.0, (double)LongSide / Math.Max(page.Width, page.Height));
        var small = scale < 1 ? page.Resize(Math.Max(1, (int)(page.Width * scale)), Math.Max(1, (int)(page.Height * scale))) : page;
        var ink = InkOf(small);
        if (ink.Count < 200)
        {
            return 0;
        }

        var straight = Score(ink, small, 0);
        var coarse = Best(ink, small, -Widest, Widest, 0.5);
        var fine = Best(ink, small, coarse - 0.5, coarse + 0.5, 0.05);
        return Score(ink, small, fine) > straight * 1.02 ? fine : 0;
    }

    // Lower edges of ink: dark pixels with light below.
    private static List<(short X, short Y)> InkOf(GrayImage image)
    {
        var found = new List<(short, short)>();
        for (var y = 0; y + 1 < image.Height; y++)
        {
            var row = image.Row(y);
            var below = image.Row(y + 1);
            for (var x = 0; x < image.Width; x++)
            {
                if (row[x] < 160 && below[x] - row[x] > 20)
                {
                    found.Add(((short)x, (short)y));
                }
            }
        }

        return found;
    }

    private static double Best(List<(short X, short Y)> ink, GrayImage image, double from, double to, double step)
    {
        var (best, bestScore) = (0.0, double.MinValue);
        for (var angle = from; angle <= to + 1e-9; angle += step)
        {
            var score = Score(ink, image, angle);
            if (score > bestScore)
            {
                (best, bestScore) = (angle, score);
            }
        }

        return best;
    }

    private static double Score(List<(short X, short Y)> ink, GrayImage image, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var reach = (int)((image.Width + image.Height) * Math.Abs(sin)) + 2;
        var rows = new int[image.Height + (2 * reach) + 2];
        foreach (var (x, y) in ink)
        {
            rows[(int)((y * cos) + (x * sin)) + reach]++;
        }

        double score = 0;
        foreach (var row in rows)
        {
            score += (double)row * row;
        }

        return score;
    }
}
