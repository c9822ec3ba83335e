using Screening.Intake.Ocr;

namespace Screening.Intake.Pdf;

/// <summary>One row of words of a page, cut into cells at wide gaps.</summary>
/// <param name="Cells">Text of the cells from left to right.</param>
/// <param name="Starts">Left edge of each cell: in points, or in pixels of a scan.</param>
internal sealed record PdfRow(string[] Cells, double[] Starts)
{
    private const double SameLine = 0.55;
    private const double CellGap = 1.1;

    /// <summary>The row as running text.</summary>
    public string Text => string.Join(' ', Cells.Where(c => c.Length > 0));

    /// <summary>The scanned words of the row; empty for a text page.</summary>
    public IReadOnlyList<ScanWord> Scanned { get; init; } = [];

    /// <summary>Rows from top to bottom.</summary>
    public static List<PdfRow> Of(IEnumerable<PageWord> words) => [.. Lines(words).Select(Cut)];

    /// <summary>Rows of a scanned page from top to bottom; those of a ruled table by its grid.</summary>
    public static List<PdfRow> Of(ScanPage page)
    {
        var free = Lines(page.Words.Where(w => w.Cell is null).Select(PageWord.Of)).Select(line => (Top: line[0].Middle, Row: Cut(line)));
        var ruled = page.Words.Where(w => w.Cell is not null).GroupBy(w => (w.Cell!.Value.Table, w.Cell.Value.Row)).Select(Ruled);
        return [.. free.Concat(ruled).OrderBy(r => r.Top).Select(r => r.Row)];
    }

    private static List<List<PageWord>> Lines(IEnumerable<PageWord> words)
    {
        var rows = new List<List<PageWord>>();
        foreach (var word in words.Where(w => !string.IsNullOrWhiteSpace(w.Text)).OrderBy(w => w.Middle).ThenBy(w => w.Left))
        {
            var height = Math.Max(4, word.Height);
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is not null && Math.Abs(row[0].Middle - word.Middle) <= height * SameLine)
            {
                row.Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return rows;
    }

    private static PdfRow Cut(List<PageWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var cells = new List<string>();
        var starts = new List<double>();
        PageWord? previous = null;
        foreach (var word in words)
        {
            var gap = previous is null ? double.MaxValue : word.Left - previous.Value.Right;
            if (gap > Math.Max(5, word.Height * CellGap))
            {
                cells.Add(word.Text);
                starts.Add(word.Left);
            }
            else
            {
                cells[^1] += " " + word.Text;
            }

            previous = word;
        }

        return new PdfRow([.. cells], [.. starts]) { Scanned = [.. words.Select(w => w.Scan).OfType<ScanWord>()] };
    }

    // Empty cells of the grid stay: what stands below a heading is what belongs to it.
    private static (double Top, PdfRow Row) Ruled(IEnumerable<ScanWord> row)
    {
        var words = row.ToList();
        var columns = words.Max(w => w.Cell!.Value.Column) + 1;
        var cells = new string[columns];
        var starts = new double[columns];
        Array.Fill(cells, string.Empty);
        Array.Fill(starts, double.NaN);
        foreach (var word in words)
        {
            var column = word.Cell!.Value.Column;
            cells[column] = cells[column].Length == 0 ? word.Text : $"{cells[column]} {word.Text}";
            starts[column] = double.IsNaN(starts[column]) ? word.Box.Left : Math.Min(starts[column], word.Box.Left);
        }

        var left = words.Min(w => w.Box.Left);
        for (var i = 0; i < columns; i++)
        {
            left = double.IsNaN(starts[i]) ? left : (int)starts[i];
            starts[i] = left;
        }

        return (words.Min(w => (w.Box.Top + w.Box.Bottom) / 2.0), new PdfRow(cells, starts) { Scanned = words });
    }
}
