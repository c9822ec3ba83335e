namespace Screening.Ocr.Pictures;

/// <summary>A picture and its halves, made when first asked for; serves several threads: a small copy of a part is taken from the level nearest in size.</summary>
internal sealed class ImagePyramid(GrayImage full)
{
    private readonly List<GrayImage> levels = [full];

    /// <summary>Cuts a tilted box out and brings it to a size.</summary>
    /// <param name="box">The box.</param>
    /// <param name="width">Width of the result in pixels.</param>
    /// <param name="height">Height of the result in pixels.</param>
    public GrayImage Cut(TiltedBox box, int width, int height)
    {
        var level = 0;
        var scale = 1f;
        while (box.Height * scale >= 2 * height && box.Width * scale >= 16)
        {
            level++;
            scale /= 2;
        }

        var image = Level(level);
        var result = new GrayImage(width, height);
        var (sin, cos) = MathF.SinCos(box.Angle);
        var (stepX, stepY) = (box.Width / width, box.Height / height);
        for (var y = 0; y < height; y++)
        {
            var down = ((y + 0.5f) * stepY) - (box.Height / 2);
            for (var x = 0; x < width; x++)
            {
                var right = ((x + 0.5f) * stepX) - (box.Width / 2);
                var atX = (box.X + (right * cos) - (down * sin)) * scale;
                var atY = (box.Y + (right * sin) + (down * cos)) * scale;
                result.Pixels[(y * width) + x] = (byte)(image.Sample(atX - 0.5f, atY - 0.5f) + 0.5f);
            }
        }

        return result;
    }

    private GrayImage Level(int level)
    {
        lock (levels)
        {
            while (levels.Count <= level)
            {
                levels.Add(levels[^1].Half());
            }

            return levels[level];
        }
    }
}
