using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;

namespace Screening.Ocr.Detection;

/// <summary>Finds where text stands on a page with the detection model.</summary>
internal sealed class TextDetector(OcrModels models)
{
    // Small pictures hold small letters, and the model finds none below eight pixels.
    private const float MaxEnlarged = 1.6f;

    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>Gives the boxes of text in pixels of the page, unsorted.</summary>
    /// <param name="page">The page.</param>
    /// <param name="longSide">Longest side of what the model sees, in pixels; small letters need more, and time grows with its square.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    public List<TiltedBox> Find(GrayImage page, int longSide, CancellationToken cancellationToken)
    {
        var scale = Math.Min(MaxEnlarged, (float)longSide / Math.Max(page.Width, page.Height));
        var width = Math.Max(32, (int)MathF.Round(page.Width * scale / 32) * 32);
        var height = Math.Max(32, (int)MathF.Round(page.Height * scale / 32) * 32);
        var image = page.Resize(width, height);
        var input = new float[3 * width * height];
        Span<float> values = stackalloc float[256];
        for (var plane = 0; plane < 3; plane++)
        {
            for (var v = 0; v < 256; v++)
            {
                values[v] = ((v / 255f) - Mean[plane]) / Deviation[plane];
            }

            var target = input.AsSpan(plane * image.Pixels.Length, image.Pixels.Length);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = values[image.Pixels[i]];
            }
        }

        using var run = ModelRun.Of(models.Detection, input, [1, 3, height, width], cancellationToken);
        return TextRegions.Of(run.Output, width, height, (float)page.Width / width, (float)page.Height / height);
    }
}
