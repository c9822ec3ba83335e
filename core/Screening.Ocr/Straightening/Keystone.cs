using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>
/// What is left of a page's distortion once it was rotated: lines that run together to one side and margins that lean, as a camera that is not held
/// level makes them. Slopes change evenly over the page.
/// </summary>
/// <param name="Row">Slope of the lines in the middle of the page, pixels down for each to the right.</param>
/// <param name="RowChange">How much more the slope is at the lower edge than in the middle.</param>
/// <param name="Column">Lean of the margins in the middle, pixels to the right for each down.</param>
/// <param name="ColumnChange">How much more the lean is at the right edge than in the middle.</param>
internal readonly record struct Keystone(float Row, float RowChange, float Column, float ColumnChange)
{
    private const int LongSide = 900;
    private const float Reach = 0.05f;
    private const double Worth = 1.04;
    private const int MostEdges = 12_000;

    public bool IsNone => this == default;

    /// <summary>Finds the distortion of a page that was rotated to be nearly straight.</summary>
    public static Keystone Of(GrayImage page)
    {
        var scale = Math.Min(1.0, (double)LongSide / Math.Max(page.Width, page.Height));
        var small = scale < 1 ? page.Resize(Math.Max(1, (int)(page.Width * scale)), Math.Max(1, (int)(page.Height * scale))) : page;
        var (row, rowChange) = Slopes(Edges(small, isDown: true), small.Width, small.Height);
        var (column, columnChange) = Slopes(Edges(small, isDown: false), small.Height, small.Width);
        return new Keystone(row, rowChange, column, columnChange);
    }

    /// <summary>The page without the distortion.</summary>
    public GrayImage Undo(GrayImage page)
    {
        var result = new GrayImage(page.Width, page.Height);
        var (middleX, middleY) = (page.Width / 2f, page.Height / 2f);
        for (var y = 0; y < page.Height; y++)
        {
            var slope = Row + (RowChange * ((y / middleY) - 1));
            for (var x = 0; x < page.Width; x++)
            {
                var lean = Column + (ColumnChange * ((x / middleX) - 1));
                result.Pixels[(y * page.Width) + x] = (byte)(page.Sample(x + (lean * (y - middleY)), y + (slope * (x - middleX))) + 0.5f);
            }
        }

        return result;
    }

    // The places of edges: along the direction that is asked for, and across it.
    private static List<(float Along, float Across)> Edges(GrayImage image, bool isDown)
    {
        var found = new List<(float, float)>();
        var step = isDown ? image.Width : 1;
        for (var y = 0; y + 1 < image.Height; y++)
        {
            for (var x = 0; x + 1 < image.Width; x++)
            {
                var at = (y * image.Width) + x;
                if (image.Pixels[at] < 160 && image.Pixels[at + step] - image.Pixels[at] > 20)
                {
                    found.Add(isDown ? (x, y) : (y, x));
                }
            }
        }

        var every = (found.Count / MostEdges) + 1;
        return every == 1 ? found : [.. found.Where((_, i) => i % every == 0)];
    }

    private static (float Slope, float Change) Slopes(List<(float Along, float Across)> edges, int length, int breadth)
    {
        if (edges.Count < 400)
        {
            return default;
        }

        var straight = Score(edges, length, breadth, 0, 0);
        var best = (Slope: 0f, Change: 0f, Score: straight);
        for (var step = Reach / 8; step > 0.0004f; step /= 2)
        {
            var around = best;
            for (var i = -8; i <= 8; i++)
            {
                for (var j = -4; j <= 4; j++)
                {
                    var (slope, change) = (around.Slope + (j * step / 2), around.Change + (i * step));
                    var score = Score(edges, length, breadth, slope, change);
                    best = score > best.Score ? (slope, change, score) : best;
                }
            }
        }

        return best.Score > straight * Worth ? (best.Slope, best.Change) : default;
    }

    private static double Score(List<(float Along, float Across)> edges, int length, int breadth, float slope, float change)
    {
        var reach = length / 4;
        var bins = new int[breadth + (2 * reach) + 2];
        var (middleAlong, middleAcross) = (length / 2f, breadth / 2f);
        foreach (var (along, across) in edges)
        {
            var at = across - ((slope + (change * ((across / middleAcross) - 1))) * (along - middleAlong));
            bins[Math.Clamp((int)at + reach, 0, bins.Length - 1)]++;
        }

        double score = 0;
        foreach (var bin in bins)
        {
            score += (double)bin * bin;
        }

        return score;
    }
}
