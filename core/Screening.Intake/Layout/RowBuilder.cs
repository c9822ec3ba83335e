using System.Globalization;

namespace Screening.Intake.Layout;

/// <summary>Sets the words of one page into rows, from top to bottom and from left to right; a page of two columns column by column.</summary>
internal static class RowBuilder
{
    // Indices and exponents stand up to half a type size off their line; two lines are at least nine tenths apart.
    private const double SameRow = 0.5;

    /// <summary>The rows of a page.</summary>
    /// <param name="words">The words in any order; the array is sorted in place.</param>
    /// <param name="page">1-based number of the page.</param>
    /// <param name="above">Rows of the page that stand before these.</param>
    public static List<DocumentRow> Rows(LayoutWord[] words, int page, int above = 0)
    {
        var lines = Lines(words);
        var ordered = ColumnFlow.Order(lines) is { } columns ? columns.SelectMany(Lines).ToList() : lines;
        var rows = new List<DocumentRow>(ordered.Count);
        var blank = Blank(ordered);
        foreach (var line in ordered)
        {
            var row = new DocumentRow(line, page, string.Create(CultureInfo.InvariantCulture, $"page {page}, line {above + rows.Count + 1}"), blank);
            if (rows.Count > 0 && rows[^1].Base > row.Base)
            {
                row.Gap = (rows[^1].Base - row.Base) / Math.Max(1, row.Size);
            }

            rows.Add(row);
        }

        return rows;
    }

    // Most gaps within running text are blanks; those of a typewriter face are twice as wide as others.
    private static double Blank(List<LayoutWord[]> lines)
    {
        var gaps = new List<double>();
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                var gap = (line[i].Left - line[i - 1].Right) / Math.Min(line[i].Size, line[i - 1].Size);
                if (gap is > 0.12 and < 0.8)
                {
                    gaps.Add(gap);
                }
            }
        }

        gaps.Sort();
        return gaps.Count < 8 ? 0.28 : gaps[gaps.Count / 5];
    }

    private static List<LayoutWord[]> Lines(LayoutWord[] words)
    {
        Array.Sort(words, (a, b) => a.Base != b.Base ? b.Base.CompareTo(a.Base) : a.Left.CompareTo(b.Left));
        var lines = new List<LayoutWord[]>();
        var from = 0;
        var size = 0.0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i == words.Length || (i > from && words[from].Base - words[i].Base > SameRow * Math.Max(size, words[i].Size)))
            {
                if (i > from)
                {
                    lines.Add(Line(words, from, i));
                }

                (from, size) = (i, 0);
            }

            size = i < words.Length ? Math.Max(size, words[i].Size) : 0;
        }

        return lines;
    }

    private static LayoutWord[] Line(LayoutWord[] words, int from, int to)
    {
        var line = words[from..to];
        Array.Sort(line, (a, b) => a.Left.CompareTo(b.Left));
        for (var i = 1; i < line.Length; i++)
        {
            line[i] = line[i] with { IsGlued = IsGlued(line[i - 1], line[i]) };
        }

        return line;
    }

    // Two faces within one word; characters of a justified Chinese text.
    private static bool IsGlued(in LayoutWord before, in LayoutWord word)
    {
        var gap = (word.Left - before.Right) / Math.Min(before.Size, word.Size);
        return gap < 0.1 || (gap < 0.6 && before.Text[^1] >= 0x2E80 && word.Text[0] >= 0x2E80);
    }
}
