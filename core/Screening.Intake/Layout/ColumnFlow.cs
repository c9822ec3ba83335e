using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>Finds pages of running text in two columns, which are read one column after the other and not across.</summary>
internal static class ColumnFlow
{
    private const int FewestRows = 8;
    private const int WordsOfProse = 4;

    /// <summary>The words of the page in parts, each to be set into rows by itself; null for a page that is read across.</summary>
    public static List<LayoutWord[]>? Order(List<LayoutWord[]> lines)
    {
        if (lines.Count < FewestRows || Gutter(lines) is not { } gutter)
        {
            return null;
        }

        var parts = new List<LayoutWord[]>();
        var left = new List<LayoutWord>();
        var right = new List<LayoutWord>();
        foreach (var line in lines)
        {
            if (Crosses(line, gutter))
            {
                Flush();
                parts.Add(line);
                continue;
            }

            left.AddRange(line.Where(w => w.Middle < gutter));
            right.AddRange(line.Where(w => w.Middle >= gutter));
        }

        Flush();
        return parts;

        void Flush()
        {
            foreach (var column in new[] { left, right })
            {
                if (column.Count > 0)
                {
                    parts.Add([.. column]);
                    column.Clear();
                }
            }
        }
    }

    // A gutter runs down the middle of the page, few lines cross it, and beside it on both sides stand sentences, not cells.
    private static double? Gutter(List<LayoutWord[]> lines)
    {
        var from = lines.Min(l => l[0].Left);
        var to = lines.Max(l => l[^1].Right);
        double? best = null;
        var fewest = lines.Count / 6;
        for (var share = 0.35; share <= 0.65; share += 0.01)
        {
            var x = from + ((to - from) * share);
            var crossing = lines.Count(l => Crosses(l, x));
            if (crossing < fewest && IsProse(lines, x, from, to))
            {
                (best, fewest) = (x, crossing);
            }
        }

        return best;
    }

    private static bool IsProse(List<LayoutWord[]> lines, double x, double from, double to)
    {
        var both = 0;
        var full = 0;
        foreach (var line in lines)
        {
            var split = Array.FindIndex(line, w => w.Middle >= x);
            if (split <= 0)
            {
                continue;
            }

            both++;
            var reaches = line[split - 1].Right > x - ((x - from) * 0.25) && line[^1].Right > x + ((to - x) * 0.5);
            full += reaches && IsSentence(line.AsSpan(0, split)) && IsSentence(line.AsSpan(split)) ? 1 : 0;
        }

        return both * 3 > lines.Count && full * 2 > both;
    }

    private static bool IsSentence(ReadOnlySpan<LayoutWord> words)
    {
        var letters = 0;
        var spoken = 0;
        foreach (var word in words)
        {
            var count = CellText.Letters(word.Text);
            letters += count;
            spoken += count > 1 ? 1 : 0;
        }

        return (spoken >= WordsOfProse && spoken * 4 >= words.Length * 3) || letters >= 36;
    }

    private static bool Crosses(LayoutWord[] line, double x)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i].Left < x && line[i].Right > x)
            {
                return true;
            }

            // A sentence whose blank happens to lie on the line crosses it all the same.
            if (i > 0 && line[i - 1].Right <= x && line[i].Left >= x && line[i].Left - line[i - 1].Right < line[i].Size * 0.8)
            {
                return true;
            }
        }

        return false;
    }
}
