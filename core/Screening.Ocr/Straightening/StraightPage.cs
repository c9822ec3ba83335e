using Screening.Ocr.Pictures;

namespace Screening.Ocr.Straightening;

/// <summary>Makes a decoded picture a page that can be read: grey without stamps, even in light, its lines level and its margins upright.</summary>
internal static class StraightPage
{
    private const double Noticeable = 0.04;

    /// <summary>The page made straight; it may still lie on its side or stand on its head.</summary>
    public static GrayImage Of(ColourImage picture, CancellationToken cancellationToken)
    {
        var page = GreyStamp.Remove(Levels.Even(InkSeparator.ToGray(picture)));
        cancellationToken.ThrowIfCancellationRequested();
        return DarkBands.Turn(Level(page, cancellationToken));
    }

    /// <summary>A grey page with its lines level and its margins upright.</summary>
    public static GrayImage Level(GrayImage page, CancellationToken cancellationToken)
    {
        var skew = SkewFinder.Find(page);
        page = Math.Abs(skew) > Noticeable ? page.Rotate(skew) : page;
        cancellationToken.ThrowIfCancellationRequested();
        var keystone = Keystone.Of(page);
        return keystone.IsNone ? page : keystone.Undo(page);
    }
}
