using Screening.Ocr.Pictures;

namespace Screening.Ocr.Tables;

/// <summary>The ruling lines of a page, and the page without them.</summary>
/// <param name="Horizontal">Lines that run from left to right.</param>
/// <param name="Vertical">Lines that run downwards.</param>
/// <param name="Page">The page with the lines gone, so that no digit is read from a border.</param>
internal sealed record RulingLines(IReadOnlyList<RulingLine> Horizontal, IReadOnlyList<RulingLine> Vertical, GrayImage Page)
{
    private const int Dark = 170;
    private const int Gap = 1;
    private const int Near = 8;

    /// <summary>Finds the lines of a straight page.</summary>
    public static RulingLines Of(GrayImage page)
    {
        var acrossPieces = Find(page, Math.Max(30, page.Width / 24));
        var flipped = Flip(page);
        var downPieces = Find(flipped, Math.Max(24, Math.Min(page.Width, page.Height) / 40));
        var (across, down) = (Join(acrossPieces), Join(downPieces));
        Keep(across, down, page.Width / 6);
        var clean = new GrayImage(page.Width, page.Height, (byte[])page.Pixels.Clone());
        Erase(clean, acrossPieces.Where(p => across.Exists(l => Holds(l, p))));
        var turned = Flip(clean);
        Erase(turned, downPieces.Where(p => down.Exists(l => Holds(l, p))));
        return new RulingLines(across, down, Flip(turned));
    }

    // Long strokes of large letters are no lines of a table: one that stands across must meet two that lie, a short one that lies one that stands.
    private static void Keep(List<RulingLine> across, List<RulingLine> down, int longEnough)
    {
        down.RemoveAll(d => across.Count(a => Meet(a, d)) < 2);
        across.RemoveAll(a => a.Length < longEnough && !down.Exists(d => Meet(a, d)));
    }

    private static bool Holds(RulingLine line, RulingLine piece) =>
        piece.From >= line.From && piece.To <= line.To && piece.At >= line.At && piece.At + piece.Thickness <= line.At + line.Thickness;

    private static bool Meet(RulingLine across, RulingLine down) =>
        down.Middle >= across.From - Near && down.Middle <= across.To + Near && across.Middle >= down.From - Near && across.Middle <= down.To + Near;

    private static GrayImage Flip(GrayImage image)
    {
        var flipped = new byte[image.Pixels.Length];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                flipped[(x * image.Height) + y] = row[x];
            }
        }

        return new GrayImage(image.Height, image.Width, flipped);
    }

    private static List<RulingLine> Find(GrayImage image, int shortest)
    {
        var thickest = Math.Max(5, Math.Max(image.Width, image.Height) / 200);
        var open = new List<RulingLine>();
        var done = new List<RulingLine>();
        for (var y = 0; y < image.Height; y++)
        {
            var runs = RunsOf(image.Row(y), shortest);
            var next = new List<RulingLine>();
            foreach (var line in open)
            {
                var merged = line;
                var grew = false;
                for (var i = runs.Count - 1; i >= 0; i--)
                {
                    if (runs[i].From <= line.To + Gap && runs[i].To >= line.From - Gap)
                    {
                        merged = merged with { From = Math.Min(merged.From, runs[i].From), To = Math.Max(merged.To, runs[i].To), Thickness = y - line.At + 1 };
                        runs.RemoveAt(i);
                        grew = true;
                    }
                }

                (grew ? next : done).Add(merged);
            }

            next.AddRange(runs.Select(run => new RulingLine(run.From, run.To, y, 1)));
            open = next;
        }

        done.AddRange(open);
        return [.. done.Where(line => line.Thickness <= thickest && IsAlone(image, line))];
    }

    private static List<(int From, int To)> RunsOf(ReadOnlySpan<byte> row, int shortest)
    {
        var runs = new List<(int, int)>();
        var (start, last) = (-1, -1);
        for (var x = 0; x < row.Length; x++)
        {
            if (row[x] < Dark)
            {
                start = start < 0 ? x : start;
                last = x;
            }
            else if (start >= 0 && x - last > Gap)
            {
                Add(runs, start, last, shortest);
                start = -1;
            }
        }

        if (start >= 0)
        {
            Add(runs, start, last, shortest);
        }

        return runs;

        static void Add(List<(int, int)> runs, int start, int last, int shortest)
        {
            if (last + 1 - start >= shortest)
            {
                runs.Add((start, last + 1));
            }
        }
    }

    // A line that is a little askew comes as steps: those that follow each other are one.
    private static List<RulingLine> Join(List<RulingLine> pieces)
    {
        var lines = pieces.OrderBy(l => l.From).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count; j++)
            {
                var (a, b) = (lines[i], lines[j]);
                if (b.From <= a.To + 12 && Math.Abs(a.Middle - b.Middle) <= 3 + Math.Max(a.Thickness, b.Thickness))
                {
                    var top = Math.Min(a.At, b.At);
                    lines[i] = new RulingLine(Math.Min(a.From, b.From), Math.Max(a.To, b.To), top, Math.Max(a.At + a.Thickness, b.At + b.Thickness) - top);
                    lines.RemoveAt(j);
                    j = i;
                }
            }
        }

        return lines;
    }

    // Dark rows of small letters run on as lines do, but there is ink above and below them.
    private static bool IsAlone(GrayImage image, RulingLine line)
    {
        var alone = 0;
        for (var x = line.From; x < line.To; x++)
        {
            alone += image.At(x, line.At - 2) >= Dark && image.At(x, line.At + line.Thickness + 1) >= Dark ? 1 : 0;
        }

        return alone * 10 > line.Length * 6;
    }

    // Where ink goes on above and below, a letter crosses the line: there the line stays.
    private static void Erase(GrayImage image, IEnumerable<RulingLine> lines)
    {
        foreach (var line in lines)
        {
            var (top, bottom) = (line.At - 1, line.At + line.Thickness);
            for (var x = line.From; x < line.To; x++)
            {
                var crosses = image.At(x, top - 1) < Dark && image.At(x, bottom + 1) < Dark;
                for (var y = Math.Max(0, top); !crosses && y <= Math.Min(image.Height - 1, bottom); y++)
                {
                    image.Pixels[(y * image.Width) + x] = 255;
                }
            }
        }
    }
}
