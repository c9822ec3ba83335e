using Screening.Ocr.Pictures;

namespace Screening.Scans;

/// <summary>Blurs as a lens that is out of focus does.</summary>
internal static class Blurring
{
    /// <summary>The picture blurred.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="sigma">Spread in pixels; 0 for none.</param>
    public static GrayImage Of(GrayImage image, float sigma)
    {
        if (sigma <= 0.05f)
        {
            return image;
        }

        var reach = (int)MathF.Ceiling(sigma * 2.5f);
        var kernel = Enumerable.Range(-reach, (2 * reach) + 1).Select(i => MathF.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        var sum = kernel.Sum();
        var across = Pass(image, kernel, sum, reach, 1, 0);
        return Pass(across, kernel, sum, reach, 0, 1);
    }

    private static GrayImage Pass(GrayImage image, float[] kernel, float sum, int reach, int stepX, int stepY)
    {
        var result = new GrayImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var value = 0f;
                for (var i = -reach; i <= reach; i++)
                {
                    var (sx, sy) = (Math.Clamp(x + (i * stepX), 0, image.Width - 1), Math.Clamp(y + (i * stepY), 0, image.Height - 1));
                    value += image.Pixels[(sy * image.Width) + sx] * kernel[i + reach];
                }

                result.Pixels[(y * image.Width) + x] = (byte)((value / sum) + 0.5f);
            }
        }

        return result;
    }
}
