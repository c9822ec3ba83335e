using System.Numerics.Tensors;
using Screening.Ocr.Pictures;

namespace Screening.Ocr.Recognition;

/// <summary>Reads the picture of one line of text with the recognition model, and says whether a line stands on its head.</summary>
internal sealed class LineRecogniser(OcrModels models)
{
    /// <summary>Height of the pictures that the model reads.</summary>
    public const int LineHeight = 48;

    private const int MinWidth = 48;
    private const int MaxWidth = 3_200;
    private const int AngleWidth = 192;

    /// <summary>Width that a line of a box should have for the model.</summary>
    public static int WidthOf(TiltedBox box) => Math.Clamp((int)MathF.Ceiling(LineHeight * box.Width / Math.Max(1, box.Height)), MinWidth, MaxWidth);

    /// <summary>Reads a line of <see cref="LineHeight"/> pixels.</summary>
    public LineReading Read(GrayImage line, CancellationToken cancellationToken)
    {
        // The model's steps are eight pixels wide; whole steps make the places exact.
        var width = (line.Width + 7) / 8 * 8;
        using var run = ModelRun.Of(models.Recognition, InputOf(line, width), [1, 3, LineHeight, width], cancellationToken);
        var (steps, classes) = ((int)run.Shape[1], (int)run.Shape[2]);
        return Decode(run.Output, steps, classes, (float)width / line.Width);
    }

    /// <summary>Probability that a line stands on its head, 0 to 1.</summary>
    public float UpsideDown(ImagePyramid page, TiltedBox box, CancellationToken cancellationToken)
    {
        var width = Math.Clamp((int)MathF.Ceiling(LineHeight * box.Width / Math.Max(1, box.Height)), 1, AngleWidth);
        using var run = ModelRun.Of(models.Angle, InputOf(page.Cut(box, width, LineHeight), AngleWidth), [1, 3, LineHeight, AngleWidth], cancellationToken);
        return run.Output[1];
    }

    // The models want three equal planes of -1 to 1; what is beside the line is 0.
    private static float[] InputOf(GrayImage line, int width)
    {
        var plane = LineHeight * width;
        var input = new float[3 * plane];
        for (var y = 0; y < LineHeight; y++)
        {
            var row = line.Row(y);
            var target = input.AsSpan(y * width, row.Length);
            for (var x = 0; x < row.Length; x++)
            {
                target[x] = (row[x] / 127.5f) - 1;
            }
        }

        input.AsSpan(0, plane).CopyTo(input.AsSpan(plane));
        input.AsSpan(0, plane).CopyTo(input.AsSpan(2 * plane));
        return input;
    }

    private LineReading Decode(ReadOnlySpan<float> probabilities, int steps, int classes, float stretch)
    {
        var characters = new List<CharacterReading>();
        var previous = 0;
        var (best, second, from) = (0f, 0, 0);
        for (var step = 0; step <= steps; step++)
        {
            var row = step < steps ? probabilities.Slice(step * classes, classes) : default;
            var top = step < steps ? TensorPrimitives.IndexOfMax(row) : 0;
            if (top != previous && previous != 0)
            {
                var (start, end) = ((float)from / steps * stretch, (float)step / steps * stretch);
                characters.Add(new CharacterReading(models.Alphabet[previous], best, start, Math.Min(1, end), models.Alphabet[second]));
            }

            if (top != 0 && (top != previous || row[top] > best))
            {
                (from, best, second) = (top != previous ? step : from, row[top], SecondOf(row, top));
            }

            previous = top;
        }

        return new LineReading(characters);
    }

    private static int SecondOf(ReadOnlySpan<float> row, int top)
    {
        var (second, best) = (0, 0f);
        for (var i = 1; i < row.Length; i++)
        {
            if (i != top && row[i] > best)
            {
                (second, best) = (i, row[i]);
            }
        }

        return second;
    }
}
