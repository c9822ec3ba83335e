namespace Screening.Intake.Layout;

/// <summary>The columns of a table on a page: the lines between them, found where hardly any word of its rows is crossed.</summary>
internal sealed class ColumnGrid
{
    private readonly double[] borders;

    private ColumnGrid(double[] borders) => this.borders = borders;

    /// <summary>Number of columns.</summary>
    public int Width => borders.Length + 1;

    /// <summary>The columns under the headings of a header.</summary>
    /// <param name="header">The heading of each column.</param>
    /// <param name="rows">Rows of the table, by which the lines between the columns are found.</param>
    public static ColumnGrid Under(IReadOnlyList<LayoutCell> header, IReadOnlyList<DocumentRow> rows)
    {
        var borders = new double[header.Count - 1];
        for (var i = 0; i < borders.Length; i++)
        {
            borders[i] = Widest(header[i].Right, Math.Max(header[i].Right, header[i + 1].Left), rows);
        }

        return new ColumnGrid(borders);
    }

    /// <summary>The columns of rows that stand under each other without a header: wherever a gap runs through all of them.</summary>
    public static ColumnGrid Of(IReadOnlyList<DocumentRow> rows)
    {
        if (rows.Count >= 3)
        {
            return Through(rows, 0.3);
        }

        var spans = rows.SelectMany(r => r.CutAt(0.7)).Select(c => (c.Left, c.Right)).OrderBy(s => s.Left).ToList();
        var borders = new List<double>();
        var reach = spans.Count > 0 ? spans[0].Right : 0;
        foreach (var (left, right) in spans)
        {
            if (left > reach)
            {
                borders.Add((left + reach) / 2);
            }

            reach = Math.Max(reach, right);
        }

        return new ColumnGrid([.. borders]);
    }

    /// <summary>The columns that run through rows of words: places that hardly any word crosses, however narrow.</summary>
    /// <param name="rows">Rows of one table.</param>
    /// <param name="narrowest">Least width of a gap in units of the type size.</param>
    public static ColumnGrid Through(IReadOnlyList<DocumentRow> rows, double narrowest)
    {
        var size = rows.Count == 0 ? 0 : rows.Max(r => r.Size);
        var spans = rows.SelectMany(r => r.Words).Select(w => (w.Left, w.Right)).OrderBy(s => s.Left).ToList();
        var edges = spans.SelectMany(s => new[] { (At: s.Left, Step: 1), (At: s.Right, Step: -1) }).OrderBy(e => e.At).ThenBy(e => e.Step).ToList();
        var borders = new List<double>();
        var (depth, since) = (0, double.NaN);
        foreach (var (at, step) in edges)
        {
            if (depth <= rows.Count / 20 && step > 0 && !double.IsNaN(since) && at - since >= narrowest * size)
            {
                borders.Add((at + since) / 2);
            }

            depth += step;
            since = depth <= rows.Count / 20 && step < 0 ? at : depth <= rows.Count / 20 ? since : double.NaN;
        }

        return new ColumnGrid([.. borders]);
    }

    /// <summary>The words of a row by column with their edges; null where a column holds none.</summary>
    public LayoutCell?[] Spans(DocumentRow row)
    {
        var spans = new LayoutCell?[Width];
        foreach (var group in row.Words.GroupBy(w => borders.Count(b => w.Middle >= b)))
        {
            var words = group.ToArray();
            spans[group.Key] = new LayoutCell(DocumentRow.Join(words), words[0].Left, words[^1].Right);
        }

        return spans;
    }

    /// <summary>The words of a row by column, joined; an empty string where a column holds none.</summary>
    public string[] Cells(DocumentRow row)
    {
        var cells = new string[Width];
        Array.Fill(cells, string.Empty);
        var from = 0;
        for (var column = 0; column < Width; column++)
        {
            var to = from;
            while (to < row.Words.Length && (column == borders.Length || row.Words[to].Middle < borders[column]))
            {
                to++;
            }

            if (to > from)
            {
                cells[column] = DocumentRow.Join(row.Words.AsSpan(from, to - from));
            }

            from = to;
        }

        return cells;
    }

    // Of the places that cut the fewest words the widest: the gap between columns, not one between words.
    private static double Widest(double from, double to, IReadOnlyList<DocumentRow> rows)
    {
        var edges = new List<double> { from, to };
        foreach (var row in rows)
        {
            foreach (var word in row.Words)
            {
                if (word.Right > from && word.Right < to)
                {
                    edges.Add(word.Right);
                }

                if (word.Left > from && word.Left < to)
                {
                    edges.Add(word.Left);
                }
            }
        }

        edges.Sort();
        var (best, fewest, widest) = ((from + to) / 2, int.MaxValue, -1.0);
        for (var i = 1; i < edges.Count; i++)
        {
            var middle = (edges[i - 1] + edges[i]) / 2;
            var width = edges[i] - edges[i - 1];
            var crossed = width < 0.5 ? int.MaxValue : Crossed(middle, rows);
            if (crossed < fewest || (crossed == fewest && width > widest))
            {
                (best, fewest, widest) = (middle, crossed, width);
            }
        }

        return best;
    }

    private static int Crossed(double x, IReadOnlyList<DocumentRow> rows)
    {
        var crossed = 0;
        foreach (var row in rows)
        {
            foreach (var word in row.Words)
            {
                crossed += word.Left < x && word.Right > x ? 1 : 0;
            }
        }

        return crossed;
    }
}
