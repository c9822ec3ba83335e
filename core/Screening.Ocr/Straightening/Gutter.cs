using Screening.Intake.Ocr;

namespace Screening.Ocr.Straightening;

/// <summary>Where a picture that shows two pages side by side is to be cut: the broad stripe down its middle that no line of text and no ruling line crosses.</summary>
internal static class Gutter
{
    private const double Broad = 0.06;
    private const double Narrow = 0.03;
    private const int FewestLines = 4;

    /// <summary>The place in pixels from the left; null for one page.</summary>
    /// <param name="page">The page the right way up.</param>
    public static int? Of(UprightPage page)
    {
        var (width, height) = (page.Page.Width, page.Page.Height);
        if (width < height * 1.15)
        {
            return null;
        }

        var boxes = page.Boxes.ConvertAll(b => b.Bounds);
        var spans = boxes.Select(b => (b.Left, b.Right)).Concat(page.Rulings.Horizontal.Select(r => (Left: r.From, Right: r.To))).ToList();
        var (start, length) = WidestFree(spans, (int)(width * 0.36), (int)(width * 0.64));
        var middle = start + (length / 2);
        var (left, right) = (boxes.Where(b => b.Right <= middle).ToList(), boxes.Where(b => b.Left >= middle).ToList());
        var isGutter = length >= width * Broad || (length >= width * Narrow && !AreRowsOfOneTable(left, right));
        return isGutter && left.Count >= FewestLines && right.Count >= FewestLines ? middle : null;
    }

    private static (int Start, int Length) WidestFree(List<(int Left, int Right)> spans, int from, int to)
    {
        var (best, bestLength, at) = (from, 0, from);
        foreach (var (left, right) in spans.Where(s => s.Right > from && s.Left < to).OrderBy(s => s.Left).Append((Left: to, Right: to)))
        {
            (best, bestLength) = left - at > bestLength ? (at, left - at) : (best, bestLength);
            at = Math.Max(at, right);
        }

        return (best, bestLength);
    }

    // A landscape table whose columns stand apart has its rows level on both sides.
    private static bool AreRowsOfOneTable(List<PageBox> left, List<PageBox> right)
    {
        var level = left.Count(l => right.Exists(r => Math.Abs(l.Top + l.Bottom - r.Top - r.Bottom) < l.Height * 0.6));
        return level * 10 > left.Count * 7;
    }
}
