using Screening.Intake.Ocr;
using Screening.Ocr.Pictures;

namespace Screening.Ocr.Tables;

/// <summary>A place where a line of text stands.</summary>
/// <param name="Box">The box.</param>
/// <param name="Cell">Its table cell; null outside of ruled tables.</param>
/// <param name="IsGuess">True where the detector saw none, and what is read has to speak for itself.</param>
internal readonly record struct TextPlace(TiltedBox Box, ScanCell? Cell, bool IsGuess = false);

/// <summary>
/// The places of text on a page: boxes of the detector outside of ruled tables, and the ink of each cell within them, line by line, for the
/// detector joins cells and passes over lone digits.
/// </summary>
internal static class TextPlaces
{
    private const int Dark = 160;

    /// <summary>Gives the places, unsorted.</summary>
    /// <param name="boxes">What the detector found.</param>
    /// <param name="grids">The tables.</param>
    /// <param name="page">The page without ruling lines.</param>
    public static List<TextPlace> Of(List<TiltedBox> boxes, IReadOnlyList<TableGrid> grids, GrayImage page)
    {
        var places = boxes.Where(b => grids.All(g => !Holds(g.Box, b.X, b.Y))).Select(b => new TextPlace(b, null)).ToList();
        var height = TextHeight(boxes);
        places.AddRange(MissedText.Of(page, boxes, grids, height).Select(b => new TextPlace(b, null, IsGuess: true)));
        for (var table = 0; table < grids.Count; table++)
        {
            var grid = grids[table];
            for (var row = 0; row < grid.Rows; row++)
            {
                for (var column = 0; column < grid.Columns; column++)
                {
                    if (grid.Walls[row, column])
                    {
                        places.AddRange(LinesOf(page, grid.BoxOf(row, column), height).Select(b => new TextPlace(b, new ScanCell(table, row, column))));
                    }
                }
            }
        }

        return places;
    }

    private static bool Holds(PageBox box, float x, float y) => x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom;

    private static float TextHeight(List<TiltedBox> boxes)
    {
        var heights = boxes.Select(b => Math.Min(b.Height, b.Width)).Order().ToList();
        return heights.Count == 0 ? 24 : heights[heights.Count / 2];
    }

    // Lines are the bands of rows with ink. Bands that are too thin for letters are dots and accents of their neighbour.
    private static IEnumerable<TiltedBox> LinesOf(GrayImage page, PageBox cell, float textHeight)
    {
        var inner = new PageBox(cell.Left + 2, cell.Top + 2, cell.Right - 1, cell.Bottom - 1);
        if (inner.Width < 4 || inner.Height < 4)
        {
            yield break;
        }

        foreach (var (top, bottom) in Bands(page, inner, textHeight))
        {
            var (left, right) = Extent(page, inner, top, bottom);
            if (right - left < 2 || bottom - top < textHeight * 0.2)
            {
                continue;
            }

            var pad = Math.Max(2, (bottom - top) * 0.18f);
            var height = Math.Max(bottom - top + (2 * pad), textHeight * 0.75f);
            yield return new TiltedBox((left + right) / 2f, (top + bottom) / 2f, right - left + (2 * pad), height, 0);
        }
    }

    private static List<(int Top, int Bottom)> Bands(GrayImage page, PageBox cell, float textHeight)
    {
        var bands = new List<(int Top, int Bottom)>();
        var start = -1;
        for (var y = cell.Top; y <= cell.Bottom; y++)
        {
            var ink = y < cell.Bottom && HasInk(page, cell, y);
            if (ink && start < 0)
            {
                start = y;
            }
            else if (!ink && start >= 0)
            {
                bands.Add((start, y));
                start = -1;
            }
        }

        for (var i = bands.Count - 1; i > 0; i--)
        {
            var joined = bands[i].Bottom - bands[i - 1].Top;
            var thin = Math.Min(bands[i].Bottom - bands[i].Top, bands[i - 1].Bottom - bands[i - 1].Top) < textHeight * 0.3;
            if (joined <= textHeight * 0.95 || (thin && bands[i].Top - bands[i - 1].Bottom < textHeight * 0.2))
            {
                bands[i - 1] = (bands[i - 1].Top, bands[i].Bottom);
                bands.RemoveAt(i);
            }
        }

        return bands;
    }

    private static bool HasInk(GrayImage page, PageBox cell, int y)
    {
        var row = page.Row(Math.Clamp(y, 0, page.Height - 1))[Math.Max(0, cell.Left)..Math.Min(page.Width, cell.Right)];
        foreach (var value in row)
        {
            if (value < Dark)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Left, int Right) Extent(GrayImage page, PageBox cell, int top, int bottom)
    {
        var (left, right) = (cell.Right, cell.Left);
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, bottom); y++)
        {
            for (var x = Math.Max(0, cell.Left); x < Math.Min(page.Width, cell.Right); x++)
            {
                if (page.At(x, y) < Dark)
                {
                    (left, right) = (Math.Min(left, x), Math.Max(right, x + 1));
                }
            }
        }

        return (left, right);
    }
}
