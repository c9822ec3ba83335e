using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>
/// A coloured picture as grey, with the ink of stamps gone: seen through a filter of the stamp's own colour the stamp is paper, and the black
/// letters under it stay black. Coloured letters are no stamp and stay.
/// </summary>
internal static class InkSeparator
{
    private const int Saturated = 50;
    private const int CellSize = 8;

    /// <summary>The grey picture without stamps.</summary>
    public static GrayImage ToGray(ColourImage image)
    {
        var gray = new GrayImage(image.Width, image.Height);
        var pixels = image.Pixels;
        var coloured = 0;
        for (var i = 0; i < gray.Pixels.Length; i++)
        {
            int r = pixels[3 * i], g = pixels[(3 * i) + 1], b = pixels[(3 * i) + 2];
            gray.Pixels[i] = (byte)(((r * 77) + (g * 150) + (b * 29)) >> 8);
            coloured += InkOf(r, g, b) == 0 ? 0 : 1;
        }

        if (coloured * 2000L > gray.Pixels.Length)
        {
            Remove(image, gray, 1);
            Remove(image, gray, 2);
        }

        return gray;
    }

    // 1 red, 2 blue, 0 none of them.
    private static int InkOf(int r, int g, int b)
    {
        if (r - Math.Max(g, b) > Saturated)
        {
            return 1;
        }

        return b - Math.Max(r, (r + g) / 2) > Saturated ? 2 : 0;
    }

    // A stamp is an island of one ink that is higher than any line of text.
    private static void Remove(ColourImage image, GrayImage gray, int ink)
    {
        var (columns, rows) = ((image.Width + CellSize - 1) / CellSize, (image.Height + CellSize - 1) / CellSize);
        var counts = new int[columns * rows];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var at = 3 * ((y * image.Width) + x);
                if (InkOf(image.Pixels[at], image.Pixels[at + 1], image.Pixels[at + 2]) == ink)
                {
                    counts[((y / CellSize) * columns) + (x / CellSize)]++;
                }
            }
        }

        var smallest = Math.Max(image.Width, image.Height) / 28;
        var islands = InkIsland.Of(counts, columns, rows, 2).ToList();
        var stamps = islands.Where(i => Math.Min(i.Width, i.Height) * CellSize >= smallest && i.Ink < 0.75 * i.Width * i.Height * CellSize * CellSize).ToList();

        // The letters within a stamp are its own; those within a frame of the page or a form in colour are not.
        var rings = stamps.Where(s => s.Width * 5 < columns * 2 && s.Height * 5 < rows * 2 && s.Width < 3 * s.Height && s.Height < 2 * s.Width).ToList();
        foreach (var cell in islands.Where(i => stamps.Contains(i) || rings.Exists(i.IsWithin)).SelectMany(i => i.Cells))
        {
            Filter(image, gray, cell % columns, cell / columns, ink);
        }
    }

    private static void Filter(ColourImage image, GrayImage gray, int column, int row, int ink)
    {
        // One cell more on each side: the rim of a stroke is pale.
        for (var y = Math.Max(0, (row - 1) * CellSize); y < Math.Min(image.Height, (row + 2) * CellSize); y++)
        {
            for (var x = Math.Max(0, (column - 1) * CellSize); x < Math.Min(image.Width, (column + 2) * CellSize); x++)
            {
                var at = (y * image.Width) + x;
                var (r, g, b) = (image.Pixels[3 * at], image.Pixels[(3 * at) + 1], image.Pixels[(3 * at) + 2]);
                var through = ink == 1 ? r : b;
                var spread = Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b));
                if (spread > 16)
                {
                    gray.Pixels[at] = (byte)Math.Min(255, through > 150 ? 255 : through * 255 / 200);
                }
            }
        }
    }
}
