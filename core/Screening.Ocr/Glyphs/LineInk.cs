using Screening.Ocr.Pictures;

namespace Screening.Ocr.Glyphs;

/// <summary>Where ink stands along a line.</summary>
internal sealed class LineInk
{
    private readonly int[] columns;

    public LineInk(GrayImage line)
    {
        Line = line;
        var (low, high) = Range(line);
        var dark = high - ((high - low) * 0.4f);
        columns = new int[line.Width];
        var rows = new int[line.Height];
        for (var y = 0; y < line.Height; y++)
        {
            var row = line.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (high - low > 40 && row[x] < dark)
                {
                    columns[x]++;
                    rows[y]++;
                }
            }
        }

        var inked = Math.Max(1, columns.Max() / 20);
        Top = Array.FindIndex(rows, r => r > inked);
        Bottom = Array.FindLastIndex(rows, r => r > inked) + 1;
    }

    public GrayImage Line { get; }

    /// <summary>First row with ink; -1 for a line without.</summary>
    public int Top { get; }

    /// <summary>Row after the last with ink.</summary>
    public int Bottom { get; }

    /// <summary>Height of the ink, pixels.</summary>
    public int Height => Top < 0 ? 0 : Bottom - Top;

    /// <summary>Columns with ink between two places.</summary>
    public int Columns(float from, float to)
    {
        var count = 0;
        for (var x = Math.Max(0, (int)from); x < Math.Min(columns.Length, (int)to); x++)
        {
            count += columns[x] > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Rows of the ink between two places, from its first to its last.</summary>
    public int Rise(float from, float to)
    {
        var (top, bottom) = (Line.Height, 0);
        for (var y = 0; y < Line.Height; y++)
        {
            var row = Line.Row(y)[Math.Clamp((int)from, 0, Line.Width)..Math.Clamp((int)to, 0, Line.Width)];
            foreach (var value in row)
            {
                if (value < 140)
                {
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
                    break;
                }
            }
        }

        return Math.Max(0, bottom - top);
    }

    /// <summary>The middle near a place at which a window of a width cuts the least ink.</summary>
    public float Align(float middle, float width)
    {
        var (best, bestCost) = (middle, float.MaxValue);
        var reach = (int)(width * 0.3f);
        for (var shift = -reach; shift <= reach; shift++)
        {
            var at = middle + shift;
            var cost = Cut(at - (width / 2)) + Cut(at + (width / 2)) + (MathF.Abs(shift) * 0.25f);
            (best, bestCost) = cost < bestCost ? (at, cost) : (best, bestCost);
        }

        return best;
    }

    private int Cut(float x)
    {
        var at = (int)MathF.Round(x);
        var sum = 0;
        for (var i = Math.Max(0, at - 1); i <= Math.Min(columns.Length - 1, at + 1); i++)
        {
            sum += columns[i];
        }

        return sum;
    }

    private static (int Low, int High) Range(GrayImage image)
    {
        var (low, high) = (255, 0);
        foreach (var value in image.Pixels)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return (low, high);
    }
}
