using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;

namespace Screening.Ocr.Straightening;

/// <summary>Which way up a page lies, from where its text stands.</summary>
internal sealed class Orientation(LineRecogniser recogniser)
{
    private const int Witnesses = 9;

    /// <summary>True when most of the text runs up or down.</summary>
    public static bool IsOnItsSide(IReadOnlyList<TiltedBox> boxes)
    {
        var upright = boxes.Where(b => b.Height > b.Width * 1.5f).Sum(b => b.Width * b.Height);
        var lying = boxes.Where(b => b.Width > b.Height * 1.5f).Sum(b => b.Width * b.Height);
        return upright > lying;
    }

    /// <summary>True when the longest lines stand on their heads: the model knows one that does.</summary>
    public bool IsUpsideDown(ImagePyramid page, IReadOnlyList<TiltedBox> boxes, CancellationToken cancellationToken)
    {
        var votes = boxes.Where(b => b.Width > b.Height * 2).OrderByDescending(b => b.Width).Take(Witnesses)
            .Select(b => recogniser.UpsideDown(page, b, cancellationToken)).ToList();
        return votes.Count > 0 && votes.Average() > 0.5;
    }
}
