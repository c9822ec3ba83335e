using System.Globalization;
using Screening.Intake.Layout;

namespace Screening.Intake.Ocr;

/// <summary>The rows of a scanned page: free words by their places, those of a ruled table by its grid.</summary>
internal static class ScanRows
{
    /// <summary>The rows from top to bottom.</summary>
    public static List<DocumentRow> Of(ScanPage page)
    {
        var free = page.Words.Where(w => w.Cell is null && !string.IsNullOrWhiteSpace(w.Text)).ToList();
        var boxes = new Dictionary<(double, double), PageBox>();
        var words = new LayoutWord[free.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var box = free[i].Box;
            words[i] = new LayoutWord(free[i].Text, box.Left, box.Right, -(box.Top + box.Bottom) / 2.0, Math.Max(4, box.Height * 0.9));
            boxes[(words[i].Left, words[i].Base)] = box;
        }

        var rows = RowBuilder.Rows(words, page.Number).Select(row => (Box: row.Words.Select(w => boxes[(w.Left, w.Base)]).Aggregate((a, b) => a.Union(b)), Row: (DocumentRow?)row));
        var ruled = page.Words.Where(w => w.Cell is not null).GroupBy(w => (w.Cell!.Value.Table, w.Cell.Value.Row)).ToList();
        var all = rows.Concat(ruled.Select(r => (Box: r.Select(w => w.Box).Aggregate((a, b) => a.Union(b)), Row: (DocumentRow?)null))).ToList();
        var cells = ruled.Select(Cells).ToList();
        var tables = ruled.ConvertAll(r => (page.Number * 1000) + ((int)page.Half * 300) + r.Key.Table + 1);
        return Numbered(page, [.. all.Select((entry, i) => (entry.Box, entry.Row, Ruled: i - (all.Count - ruled.Count)))], cells, tables);
    }

    private static List<DocumentRow> Numbered(ScanPage page, List<(PageBox Box, DocumentRow? Row, int Ruled)> entries, List<string[]> cells, List<int> tables)
    {
        var rows = new List<DocumentRow>();
        foreach (var (box, row, ruled) in entries.OrderBy(e => (e.Box.Top + e.Box.Bottom) / 2))
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{page.Place}, line {rows.Count + 1}, {box}");
            rows.Add(row is not null
                ? new DocumentRow(row.Words, page.Number, where, row.Blank) { Gap = row.Gap }
                : new DocumentRow(cells[ruled], where) { Page = page.Number, Table = tables[ruled] });
        }

        return rows;
    }

    // Empty cells of the grid stay: what stands below a heading is what belongs to it.
    private static string[] Cells(IEnumerable<ScanWord> row)
    {
        var words = row.ToList();
        var cells = new string[words.Max(w => w.Cell!.Value.Column) + 1];
        Array.Fill(cells, string.Empty);
        foreach (var word in words)
        {
            var column = word.Cell!.Value.Column;
            cells[column] = cells[column].Length == 0 ? word.Text : $"{cells[column]} {word.Text}";
        }

        return cells;
    }
}
