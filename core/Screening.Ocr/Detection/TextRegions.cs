using Screening.Ocr.Pictures;

namespace Screening.Ocr.Detection;

/// <summary>From the map of probabilities that the detection model gives to boxes of text.</summary>
internal static class TextRegions
{
    private const float PixelThreshold = 0.3f;
    private const float RegionThreshold = 0.5f;
    private const float Widening = 1.5f;
    private const float Margin = 1.12f;
    private const int MinSize = 3;
    private const int MaxRegions = 4_000;

    /// <summary>Boxes of the connected regions, widened: the model marks only the core of a line.</summary>
    /// <param name="map">Probability that a pixel is in the core of a line.</param>
    /// <param name="width">Width of the map.</param>
    /// <param name="height">Height of the map.</param>
    /// <param name="scaleX">Pixels of the page to one of the map, across.</param>
    /// <param name="scaleY">Pixels of the page to one of the map, down.</param>
    public static List<TiltedBox> Of(ReadOnlySpan<float> map, int width, int height, float scaleX, float scaleY)
    {
        var boxes = new List<TiltedBox>();
        var seen = new bool[map.Length];
        var stack = new Stack<int>();
        var region = new List<int>();
        for (var start = 0; start < map.Length && boxes.Count < MaxRegions; start++)
        {
            if (seen[start] || map[start] <= PixelThreshold)
            {
                continue;
            }

            Grow(map, width, height, start, seen, stack, region);
            if (BoxOf(map, width, region) is { } box)
            {
                boxes.Add(new TiltedBox(box.X * scaleX, box.Y * scaleY, box.Width * scaleX, box.Height * scaleY, box.Angle));
            }
        }

        return boxes;
    }

    private static void Grow(ReadOnlySpan<float> map, int width, int height, int start, bool[] seen, Stack<int> stack, List<int> region)
    {
        region.Clear();
        stack.Push(start);
        seen[start] = true;
        while (stack.TryPop(out var at))
        {
            region.Add(at);
            var (x, y) = (at % width, at / width);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    var next = (ny * width) + nx;
                    if (!seen[next] && map[next] > PixelThreshold)
                    {
                        seen[next] = true;
                        stack.Push(next);
                    }
                }
            }
        }
    }

    private static TiltedBox? BoxOf(ReadOnlySpan<float> map, int width, List<int> region)
    {
        double sum = 0, sumX = 0, sumY = 0;
        foreach (var at in region)
        {
            sum += map[at];
            sumX += at % width;
            sumY += at / width;
        }

        if (region.Count < MinSize * MinSize || sum / region.Count < RegionThreshold)
        {
            return null;
        }

        var (middleX, middleY) = (sumX / region.Count, sumY / region.Count);
        var angle = AngleOf(width, region, middleX, middleY);
        var (sin, cos) = Math.SinCos(angle);
        double minX = double.MaxValue, maxX = double.MinValue, minY = double.MaxValue, maxY = double.MinValue;
        foreach (var at in region)
        {
            var (dx, dy) = ((at % width) - middleX, (at / width) - middleY);
            var (along, across) = ((dx * cos) + (dy * sin), (dy * cos) - (dx * sin));
            (minX, maxX) = (Math.Min(minX, along), Math.Max(maxX, along));
            (minY, maxY) = (Math.Min(minY, across), Math.Max(maxY, across));
        }

        var (length, thickness) = (maxX - minX + 1, maxY - minY + 1);
        if (Math.Min(length, thickness) < MinSize)
        {
            return null;
        }

        var wider = length * thickness * Widening / (2 * (length + thickness));
        var (shiftX, shiftY) = ((minX + maxX) / 2, (minY + maxY) / 2);
        return new TiltedBox(
            (float)(middleX + (shiftX * cos) - (shiftY * sin) + 0.5), (float)(middleY + (shiftX * sin) + (shiftY * cos) + 0.5),
            (float)(length + (2 * wider)), (float)((thickness + (2 * wider)) * Margin), (float)angle);
    }

    // The direction in which a region is long. A short one has none that could be trusted, and an upright one is upright.
    private static double AngleOf(int width, List<int> region, double middleX, double middleY)
    {
        double xx = 0, yy = 0, xy = 0;
        foreach (var at in region)
        {
            var (dx, dy) = ((at % width) - middleX, (at / width) - middleY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        return xx < 9 * yy ? 0 : 0.5 * Math.Atan2(2 * xy, xx - yy);
    }
}
