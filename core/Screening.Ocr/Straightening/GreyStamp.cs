using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>
/// Takes stamps off a page that was scanned without colour: there a red stamp is a large, thin figure of one middle grey, over letters that are darker.
/// </summary>
internal static class GreyStamp
{
    private const int CellSize = 8;
    private const int Darkest = 60;
    private const int Lightest = 200;

    // Letters of grey print have few pixels that are grey all around; the strokes of a stamp have many.
    private const int FewestInside = 6;
    private const double MostFilled = 0.4;

    /// <summary>The page without stamps; the page itself when it shows none.</summary>
    /// <param name="page">A page with white paper and dark ink.</param>
    public static GrayImage Remove(GrayImage page)
    {
        var (columns, rows) = ((page.Width + CellSize - 1) / CellSize, (page.Height + CellSize - 1) / CellSize);
        var islands = InkIsland.Of(Inside(page, columns, rows), columns, rows, FewestInside).ToList();
        var stamps = islands.Where(i => IsStamp(page, i)).ToList();
        if (stamps.Count == 0)
        {
            return page;
        }

        var clean = new GrayImage(page.Width, page.Height, (byte[])page.Pixels.Clone());
        foreach (var cell in islands.Where(i => stamps.Exists(i.IsWithin)).SelectMany(i => i.Cells))
        {
            Clear(clean, cell % columns, cell / columns);
        }

        return clean;
    }

    private static bool IsStamp(GrayImage page, InkIsland island)
    {
        var (least, most) = (Math.Max(page.Width, page.Height) / 18, page.Width / 2);
        var (width, height) = (island.Width * CellSize, island.Height * CellSize);
        return Math.Min(width, height) >= least && Math.Max(width, height) <= most && width < 2.2 * height && height < 1.5 * width && island.Ink < MostFilled * width * height;
    }

    private static int[] Inside(GrayImage page, int columns, int rows)
    {
        var counts = new int[columns * rows];
        for (var y = 1; y + 1 < page.Height; y++)
        {
            var row = page.Row(y);
            var above = page.Row(y - 1);
            var below = page.Row(y + 1);
            for (var x = 1; x + 1 < page.Width; x++)
            {
                if (IsGrey(row[x]) && IsGrey(row[x - 1]) && IsGrey(row[x + 1]) && IsGrey(above[x]) && IsGrey(below[x]))
                {
                    counts[(y / CellSize * columns) + (x / CellSize)]++;
                }
            }
        }

        return counts;
    }

    private static bool IsGrey(byte value) => value is > Darkest and < Lightest;

    // One cell more on each side: the rim of a stroke is pale.
    private static void Clear(GrayImage page, int column, int row)
    {
        for (var y = Math.Max(0, (row - 1) * CellSize); y < Math.Min(page.Height, (row + 2) * CellSize); y++)
        {
            var (from, to) = (Math.Max(0, (column - 1) * CellSize), Math.Min(page.Width, (column + 2) * CellSize));
            foreach (ref var value in page.Pixels.AsSpan((y * page.Width) + from, to - from))
            {
                value = value > Darkest ? (byte)255 : value;
            }
        }
    }
}
