using Screening.Intake.Ocr;
using Screening.Ocr.Pictures;

namespace Screening.Ocr.Tables;

/// <summary>
/// Ink of the size of letters that the detector passed over: a character that stands alone, as an element does in its column, is what it misses most.
/// </summary>
internal static class MissedText
{
    private const int Dark = 140;
    private const int Most = 300;

    /// <summary>Boxes of the places, unsorted.</summary>
    /// <param name="page">The page without ruling lines.</param>
    /// <param name="boxes">What the detector found.</param>
    /// <param name="grids">The ruled tables, whose cells are looked at one by one.</param>
    /// <param name="height">Usual height of a line, pixels.</param>
    public static List<TiltedBox> Of(GrayImage page, List<TiltedBox> boxes, IReadOnlyList<TableGrid> grids, float height)
    {
        var field = Math.Max(2, (int)(height / 8));
        var (columns, rows) = (page.Width / field, page.Height / field);
        var ink = InkOf(page, field, columns, rows);
        foreach (var box in boxes.Select(b => b.Bounds).Concat(grids.Select(g => g.Box)))
        {
            Clear(ink, columns, rows, box, field);
        }

        var found = new List<TiltedBox>();
        var reach = Math.Max(1, (int)(height * 0.4f / field));
        for (var start = 0; start < ink.Length && found.Count < Most; start++)
        {
            if (ink[start] && Take(ink, columns, rows, start, reach) is var (left, top, right, bottom, count))
            {
                var (width, tall) = ((right - left) * field, (bottom - top) * field);
                var share = (float)count / ((right - left) * (bottom - top));
                var isText = tall > height * 0.45f && tall < height * 1.7f && width > height * 0.15f && width < height * 12 && share > 0.2f;
                var isInside = left > 1 && top > 1 && right < columns - 2 && bottom < rows - 2;
                if (isText && isInside)
                {
                    var pad = tall * 0.2f;
                    found.Add(new TiltedBox((left + right) * field / 2f, (top + bottom) * field / 2f, width + (2 * pad), tall + (2 * pad), 0));
                }
            }
        }

        return found;
    }

    private static bool[] InkOf(GrayImage page, int field, int columns, int rows)
    {
        var ink = new bool[columns * rows];
        for (var y = 0; y < rows * field; y++)
        {
            var row = page.Row(y);
            var target = ink.AsSpan(y / field * columns, columns);
            for (var x = 0; x < columns * field; x++)
            {
                target[x / field] |= row[x] < Dark;
            }
        }

        return ink;
    }

    private static void Clear(bool[] ink, int columns, int rows, PageBox box, int field)
    {
        var (left, right) = (Math.Clamp((box.Left / field) - 1, 0, columns), Math.Clamp((box.Right / field) + 2, 0, columns));
        for (var row = Math.Max(0, (box.Top / field) - 1); row < Math.Min(rows, (box.Bottom / field) + 2) && left < right; row++)
        {
            ink.AsSpan((row * columns) + left, right - left).Clear();
        }
    }

    // Takes an island of fields off the map; letters of one word are neighbours across a small gap.
    private static (int Left, int Top, int Right, int Bottom, int Count) Take(bool[] ink, int columns, int rows, int start, int reach)
    {
        var (left, top, right, bottom, count) = (columns, rows, 0, 0, 0);
        var stack = new Stack<int>([start]);
        ink[start] = false;
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % columns, at / columns);
            (left, top, right, bottom, count) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1), count + 1);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(rows - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - reach); nx <= Math.Min(columns - 1, x + reach); nx++)
                {
                    var next = (ny * columns) + nx;
                    if (ink[next])
                    {
                        ink[next] = false;
                        stack.Push(next);
                    }
                }
            }
        }

        return (left, top, right, bottom, count);
    }
}
