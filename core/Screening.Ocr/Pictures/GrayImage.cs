namespace Screening.Ocr.Pictures;

/// <summary>A picture of one byte a pixel, 0 black to 255 white, row by row without gaps.</summary>
internal sealed class GrayImage
{
    /// <summary>A white picture.</summary>
    public GrayImage(int width, int height)
        : this(width, height, new byte[width * height])
    {
        Pixels.AsSpan().Fill(255);
    }

    /// <summary>Takes over pixels.</summary>
    public GrayImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, width * height);
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    /// <summary>A pixel; white outside of the picture.</summary>
    public byte At(int x, int y) => (uint)x < (uint)Width && (uint)y < (uint)Height ? Pixels[(y * Width) + x] : (byte)255;

    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>The value between four pixels; white outside of the picture.</summary>
    public float Sample(float x, float y)
    {
        var left = (int)MathF.Floor(x);
        var top = (int)MathF.Floor(y);
        var right = x - left;
        var down = y - top;
        if (left >= 0 && top >= 0 && left + 1 < Width && top + 1 < Height)
        {
            var at = (top * Width) + left;
            var above = Pixels[at] + ((Pixels[at + 1] - Pixels[at]) * right);
            var below = Pixels[at + Width] + ((Pixels[at + Width + 1] - Pixels[at + Width]) * right);
            return above + ((below - above) * down);
        }

        var upper = At(left, top) + ((At(left + 1, top) - At(left, top)) * right);
        var lower = At(left, top + 1) + ((At(left + 1, top + 1) - At(left, top + 1)) * right);
        return upper + ((lower - upper) * down);
    }

    /// <summary>The picture at half its size, each pixel the mean of four.</summary>
    public GrayImage Half()
    {
        var width = Math.Max(1, Width / 2);
        var height = Math.Max(1, Height / 2);
        var half = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = Row(Math.Min(2 * y, Height - 1));
            var lower = Row(Math.Min((2 * y) + 1, Height - 1));
            var row = half.AsSpan(y * width, width);
            for (var x = 0; x < width; x++)
            {
                var right = Math.Min((2 * x) + 1, Width - 1);
                row[x] = (byte)((upper[2 * x] + upper[right] + lower[2 * x] + lower[right] + 2) >> 2);
            }
        }

        return new GrayImage(width, height, half);
    }

    /// <summary>The picture at another size, between pixels by distance; made smaller it is halved first, so that thin strokes stay.</summary>
    public GrayImage Resize(int width, int height)
    {
        if (width == Width && height == Height)
        {
            return this;
        }

        var source = this;
        while (source.Width >= 2 * width && source.Height >= 2 * height)
        {
            source = source.Half();
        }

        var result = new GrayImage(width, height);
        var scaleX = (float)source.Width / width;
        var scaleY = (float)source.Height / height;
        for (var y = 0; y < height; y++)
        {
            var from = Math.Clamp(((y + 0.5f) * scaleY) - 0.5f, 0, source.Height - 1);
            for (var x = 0; x < width; x++)
            {
                result.Pixels[(y * width) + x] = (byte)(source.Sample(Math.Clamp(((x + 0.5f) * scaleX) - 0.5f, 0, source.Width - 1), from) + 0.5f);
            }
        }

        return result;
    }

    /// <summary>The picture turned clockwise by quarters.</summary>
    /// <param name="quarters">Number of quarter turns, 0 to 3.</param>
    public GrayImage Turn(int quarters)
    {
        if (quarters == 0)
        {
            return this;
        }

        var (width, height) = quarters == 2 ? (Width, Height) : (Height, Width);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (tx, ty) = quarters switch
                {
                    1 => (Height - 1 - y, x),
                    2 => (Width - 1 - x, Height - 1 - y),
                    _ => (y, Width - 1 - x),
                };
                turned[(ty * width) + tx] = Pixels[(y * Width) + x];
            }
        }

        return new GrayImage(width, height, turned);
    }

    /// <summary>The picture turned about its middle, the corners cut, what is new white.</summary>
    /// <param name="degrees">Positive: clockwise.</param>
    public GrayImage Rotate(double degrees)
    {
        var (sin, cos) = ((float, float))Math.SinCos(degrees * Math.PI / 180);
        var result = new GrayImage(Width, Height);
        var (middleX, middleY) = ((Width - 1) / 2f, (Height - 1) / 2f);
        for (var y = 0; y < Height; y++)
        {
            var dy = y - middleY;
            for (var x = 0; x < Width; x++)
            {
                var dx = x - middleX;
                result.Pixels[(y * Width) + x] = (byte)(Sample((cos * dx) + (sin * dy) + middleX, (cos * dy) - (sin * dx) + middleY) + 0.5f);
            }
        }

        return result;
    }

    /// <summary>A part of the picture; what lies outside is white.</summary>
    public GrayImage Crop(int left, int top, int width, int height)
    {
        var part = new GrayImage(width, height);
        for (var y = Math.Max(0, -top); y < height && top + y < Height; y++)
        {
            var from = Math.Max(0, left);
            var to = Math.Min(Width, left + width);
            if (to > from)
            {
                Row(top + y)[from..to].CopyTo(part.Pixels.AsSpan((y * width) + from - left));
            }
        }

        return part;
    }
}
