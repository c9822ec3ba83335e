using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>Evens the light of a page: shadows and grey paper become white, pale ink dark.</summary>
internal static class Levels
{
    private const int Cell = 16;

    /// <summary>The page with paper white and ink dark. A page that is so already comes back as it is.</summary>
    public static GrayImage Even(GrayImage page)
    {
        var (columns, rows) = ((page.Width + Cell - 1) / Cell, (page.Height + Cell - 1) / Cell);
        var paper = Paper(page, columns, rows);
        var dark = DarkOf(page);
        var lowest = Lowest(paper);
        if (lowest >= 235 && dark <= 90)
        {
            return page;
        }

        var result = new GrayImage(page.Width, page.Height);
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            for (var x = 0; x < page.Width; x++)
            {
                var white = Math.Max(60f, Between(paper, columns, rows, (x - (Cell / 2f)) / Cell, (y - (Cell / 2f)) / Cell));
                var black = Math.Min(dark, white * 0.6f);
                result.Pixels[(y * page.Width) + x] = (byte)Math.Clamp((row[x] - black) * 255 / (white - black), 0, 255);
            }
        }

        return result;
    }

    // The paper's brightness around each cell: a high percentile of the cell, then the highest nearby, smoothed.
    private static float[] Paper(GrayImage page, int columns, int rows)
    {
        var bright = new float[columns * rows];
        Span<int> histogram = stackalloc int[32];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                histogram.Clear();
                var count = 0;
                for (var y = row * Cell; y < Math.Min(page.Height, (row + 1) * Cell); y++)
                {
                    foreach (var value in page.Row(y)[(column * Cell)..Math.Min(page.Width, (column + 1) * Cell)])
                    {
                        histogram[value >> 3]++;
                        count++;
                    }
                }

                var level = 31;
                for (var above = 0; level > 0 && (above += histogram[level]) < count / 5; level--)
                {
                }

                bright[(row * columns) + column] = (level << 3) + 4;
            }
        }

        return Smooth(Spread(bright, columns, rows, 2), columns, rows, 2);
    }

    private static float[] Spread(float[] values, int columns, int rows, int reach) => Window(values, columns, rows, reach, (found, value) => Math.Max(found, value), (sum, _) => sum);

    private static float[] Smooth(float[] values, int columns, int rows, int reach) => Window(values, columns, rows, reach, (found, value) => found + value, (sum, count) => sum / count);

    private static float[] Window(float[] values, int columns, int rows, int reach, Func<float, float, float> add, Func<float, int, float> close)
    {
        var result = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (sum, count) = (0f, 0);
                for (var y = Math.Max(0, row - reach); y <= Math.Min(rows - 1, row + reach); y++)
                {
                    for (var x = Math.Max(0, column - reach); x <= Math.Min(columns - 1, column + reach); x++)
                    {
                        sum = add(sum, values[(y * columns) + x]);
                        count++;
                    }
                }

                result[(row * columns) + column] = close(sum, count);
            }
        }

        return result;
    }

    // Where the darkest hundredth of the page begins: the ink.
    private static float DarkOf(GrayImage page)
    {
        Span<int> histogram = stackalloc int[256];
        foreach (var value in page.Pixels)
        {
            histogram[value]++;
        }

        var (level, below) = (0, 0);
        while (level < 128 && (below += histogram[level]) < page.Pixels.Length / 100)
        {
            level++;
        }

        return level;
    }

    private static float Lowest(float[] paper)
    {
        var sorted = (float[])paper.Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length / 20];
    }

    private static float Between(float[] values, int columns, int rows, float x, float y)
    {
        var (cx, cy) = (Math.Clamp(x, 0, columns - 1), Math.Clamp(y, 0, rows - 1));
        var (left, top) = ((int)cx, (int)cy);
        var (right, bottom) = (Math.Min(columns - 1, left + 1), Math.Min(rows - 1, top + 1));
        var (fx, fy) = (cx - left, cy - top);
        var above = values[(top * columns) + left] + ((values[(top * columns) + right] - values[(top * columns) + left]) * fx);
        var below = values[(bottom * columns) + left] + ((values[(bottom * columns) + right] - values[(bottom * columns) + left]) * fx);
        return above + ((below - above) * fy);
    }
}
