using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>
/// Bands of white letters on dark, as headings of tables are set: turned to dark on white, with a line where the band begins and ends, so that the rows
/// below it are found.
/// </summary>
internal static class DarkBands
{
    private const int Field = 6;
    private const int Dark = 128;
    private const double Filled = 0.62;
    private const int Line = 2;
    private const int Below = 12;

    /// <summary>The page with its dark bands turned; the page itself when it has none.</summary>
    public static GrayImage Turn(GrayImage page)
    {
        var (columns, rows) = (page.Width / Field, page.Height / Field);
        var dark = DarkFields(page, columns, rows);
        var bands = new List<(int Left, int Top, int Right, int Bottom)>();
        for (var start = 0; start < dark.Length; start++)
        {
            if (dark[start] && Take(dark, columns, rows, start) is var (left, top, right, bottom, count) && IsBand(page, left, top, right, bottom, count))
            {
                bands.Add((left * Field, top * Field, right * Field, bottom * Field));
            }
        }

        if (bands.Count == 0)
        {
            return page;
        }

        var turned = new GrayImage(page.Width, page.Height, (byte[])page.Pixels.Clone());
        bands.ForEach(b => Turn(turned, Fit(page, b)));
        return turned;
    }

    // Not as high as a picture or the table under the page, as wide as a heading is, and full but for its letters.
    private static bool IsBand(GrayImage page, int left, int top, int right, int bottom, int count)
    {
        var (width, height) = ((right - left) * Field, (bottom - top) * Field);
        return height >= 2 * Field && height < page.Height / 8 && width > page.Width / 12 && width > height && left > 0 && right < page.Width / Field
            && count > Filled * (right - left) * (bottom - top);
    }

    private static bool[] DarkFields(GrayImage page, int columns, int rows)
    {
        var dark = new bool[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = 0;
                for (var y = row * Field; y < (row + 1) * Field; y++)
                {
                    foreach (var value in page.Row(y).Slice(column * Field, Field))
                    {
                        count += value < Dark ? 1 : 0;
                    }
                }

                dark[(row * columns) + column] = count > Filled * Field * Field;
            }
        }

        return dark;
    }

    private static (int Left, int Top, int Right, int Bottom, int Count) Take(bool[] dark, int columns, int rows, int start)
    {
        var (left, top, right, bottom, count) = (columns, rows, 0, 0, 0);
        var stack = new Stack<int>([start]);
        dark[start] = false;
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % columns, at / columns);
            (left, top, right, bottom, count) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1), count + 1);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(rows - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(columns - 1, x + 1); nx++)
                {
                    if (dark[(ny * columns) + nx])
                    {
                        dark[(ny * columns) + nx] = false;
                        stack.Push((ny * columns) + nx);
                    }
                }
            }
        }

        return (left, top, right, bottom, count);
    }

    // Out to the last row and column that are mostly dark.
    private static (int Left, int Top, int Right, int Bottom) Fit(GrayImage page, (int Left, int Top, int Right, int Bottom) band)
    {
        var (left, top, right, bottom) = band;
        bool IsRow(int y) => y >= 0 && y < page.Height && Share(page, left, y, right, y + 1) > 0.7;
        bool IsColumn(int x) => x >= 0 && x < page.Width && Share(page, x, top, x + 1, bottom) > 0.7;
        for (var n = 0; n < Field && IsRow(top - 1); n++)
        {
            top--;
        }

        for (var n = 0; n < Field && IsRow(bottom); n++)
        {
            bottom++;
        }

        for (var n = 0; n < Field && IsColumn(left - 1); n++)
        {
            left--;
        }

        for (var n = 0; n < Field && IsColumn(right); n++)
        {
            right++;
        }

        return (left, top, right, bottom);
    }

    private static double Share(GrayImage page, int left, int top, int right, int bottom)
    {
        var count = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                count += page.At(x, y) < Dark ? 1 : 0;
            }
        }

        return (double)count / Math.Max(1, (right - left) * (bottom - top));
    }

    private static void Turn(GrayImage page, (int Left, int Top, int Right, int Bottom) band)
    {
        for (var y = band.Top; y < band.Bottom; y++)
        {
            var isLine = y < band.Top + Line || y >= band.Bottom - Line;
            foreach (ref var value in page.Pixels.AsSpan((y * page.Width) + band.Left, band.Right - band.Left))
            {
                value = isLine ? (byte)0 : (byte)(255 - value);
            }
        }

        // The lines between columns can't be seen on a dark band; they go on through it from the rows below.
        for (var x = band.Left; x < band.Right; x++)
        {
            if (Share(page, x, band.Bottom + 1, x + 1, band.Bottom + 1 + Below) == 1)
            {
                for (var y = band.Top; y < band.Bottom; y++)
                {
                    page.Pixels[(y * page.Width) + x] = 0;
                }
            }
        }
    }
}
