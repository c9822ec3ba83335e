using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Screening.Intake.Pdf;

/// <summary>The straight lines that are drawn on a page: strokes, and the thin rectangles that many programs draw in their place.</summary>
internal sealed class RuleLines
{
    private const double Thick = 2.5;
    private const double Shortest = 6;
    private const int Most = 20_000;

    private RuleLines(List<Rule> level, List<Rule> upright) => (Level, Upright) = (level, upright);

    /// <summary>Lines from left to right: their height and where they begin and end.</summary>
    public List<Rule> Level { get; }

    /// <summary>Lines from bottom to top: their distance from the left and where they begin and end.</summary>
    public List<Rule> Upright { get; }

    /// <summary>The lines of a page; none where it has more than any table needs.</summary>
    public static RuleLines Of(Page page)
    {
        var lines = new RuleLines([], []);
        foreach (var path in page.Paths.Count > Most ? [] : page.Paths)
        {
            if (path.IsFilled || path.IsStroked)
            {
                foreach (var part in path)
                {
                    lines.Add(part, path.IsStroked);
                }
            }
        }

        return lines;
    }

    /// <summary>Some lines.</summary>
    public static RuleLines Of(IEnumerable<Rule> level, IEnumerable<Rule> upright) => new([.. level], [.. upright]);

    private void Add(PdfSubpath part, bool isStroked)
    {
        if (part.GetBoundingRectangle() is not { } box)
        {
            return;
        }

        if (Math.Min(box.Width, box.Height) <= Thick)
        {
            Add(box.Left, box.Bottom, box.Right, box.Top);
        }
        else if (isStroked && part.IsDrawnAsRectangle)
        {
            Add(box.Left, box.Bottom, box.Right, box.Bottom);
            Add(box.Left, box.Top, box.Right, box.Top);
            Add(box.Left, box.Bottom, box.Left, box.Top);
            Add(box.Right, box.Bottom, box.Right, box.Top);
        }
        else if (isStroked)
        {
            foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
            {
                Add(Math.Min(line.From.X, line.To.X), Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.X, line.To.X), Math.Max(line.From.Y, line.To.Y));
            }
        }
    }

    private void Add(double left, double bottom, double right, double top)
    {
        if (top - bottom <= Thick && right - left >= Shortest)
        {
            Level.Add(new Rule((top + bottom) / 2, left, right));
        }
        else if (right - left <= Thick && top - bottom >= Shortest)
        {
            Upright.Add(new Rule((left + right) / 2, bottom, top));
        }
    }
}
