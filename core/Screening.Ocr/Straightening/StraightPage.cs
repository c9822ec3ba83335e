using Screening.Ocr.Detection;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;

namespace Screening.Ocr.Straightening;

/// <summary>Makes a decoded picture a page that can be read: grey without stamps, even in light, straight, the right way up.</summary>
internal sealed class StraightPage(TextDetector detector, LineRecogniser recogniser)
{
    private const int Glance = 736;
    private const int Witnesses = 9;

    /// <summary>The page made straight.</summary>
    public GrayImage Make(ColourImage picture, CancellationToken cancellationToken)
    {
        var page = Levels.Even(InkSeparator.ToGray(picture));
        cancellationToken.ThrowIfCancellationRequested();
        var skew = SkewFinder.Find(page);
        page = Math.Abs(skew) > 0.04 ? page.Rotate(skew) : page;
        return Upright(page, cancellationToken);
    }

    // The longest lines say which way up the page is; the model knows a line on its head from one that is not.
    private GrayImage Upright(GrayImage page, CancellationToken cancellationToken)
    {
        var boxes = detector.Find(page, Glance, cancellationToken);
        if (boxes.Count == 0)
        {
            return page;
        }

        var upright = boxes.Where(b => b.Height > b.Width * 1.5f).Sum(b => b.Width * b.Height);
        var lying = boxes.Where(b => b.Width > b.Height * 1.5f).Sum(b => b.Width * b.Height);
        if (upright > lying)
        {
            page = page.Turn(1);
            boxes = detector.Find(page, Glance, cancellationToken);
        }

        var pyramid = new ImagePyramid(page);
        var votes = boxes.Where(b => b.Width > b.Height * 2).OrderByDescending(b => b.Width).Take(Witnesses)
            .Select(b => recogniser.UpsideDown(pyramid, b, cancellationToken)).ToList();
        return votes.Count > 0 && votes.Average() > 0.5 ? page.Turn(2) : page;
    }
}
