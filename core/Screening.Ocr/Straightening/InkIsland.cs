namespace Screening.Ocr.Straightening;

/// <summary>Cells of a page with ink that lie together, with gaps of a cell at most.</summary>
/// <param name="Cells">Numbers of the cells, row by row.</param>
/// <param name="Left">First column of their bounds.</param>
/// <param name="Top">First row of their bounds.</param>
/// <param name="Width">Width of their bounds in cells.</param>
/// <param name="Height">Height of their bounds in cells.</param>
/// <param name="Ink">Pixels of ink in them.</param>
internal sealed record InkIsland(List<int> Cells, int Left, int Top, int Width, int Height, long Ink)
{
    /// <summary>True when its bounds lie within those of another: the letters of a stamp within its ring.</summary>
    public bool IsWithin(InkIsland other) => Left >= other.Left && Top >= other.Top && Left + Width <= other.Left + other.Width && Top + Height <= other.Top + other.Height;

    /// <summary>The islands of a page.</summary>
    /// <param name="counts">Pixels of ink in each cell, row by row.</param>
    /// <param name="columns">Cells in a row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="least">Fewest pixels of a cell that counts.</param>
    public static IEnumerable<InkIsland> Of(int[] counts, int columns, int rows, int least)
    {
        var seen = new bool[counts.Length];
        for (var start = 0; start < counts.Length; start++)
        {
            if (!seen[start] && counts[start] >= least)
            {
                yield return Grow(counts, columns, rows, least, start, seen);
            }
        }
    }

    private static InkIsland Grow(int[] counts, int columns, int rows, int least, int start, bool[] seen)
    {
        var cells = new List<int>();
        var stack = new Stack<int>([start]);
        seen[start] = true;
        var (left, top, right, bottom, ink) = (columns, rows, 0, 0, 0L);
        while (stack.TryPop(out var at))
        {
            cells.Add(at);
            ink += counts[at];
            var (x, y) = (at % columns, at / columns);
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            for (var ny = Math.Max(0, y - 2); ny <= Math.Min(rows - 1, y + 2); ny++)
            {
                for (var nx = Math.Max(0, x - 2); nx <= Math.Min(columns - 1, x + 2); nx++)
                {
                    var next = (ny * columns) + nx;
                    if (!seen[next] && counts[next] >= least)
                    {
                        seen[next] = true;
                        stack.Push(next);
                    }
                }
            }
        }

        return new InkIsland(cells, left, top, right - left, bottom - top, ink);
    }
}
