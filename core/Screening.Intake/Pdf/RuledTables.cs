using System.Globalization;
using Screening.Intake.Layout;
using Screening.Intake.Tables;
using UglyToad.PdfPig.Content;

namespace Screening.Intake.Pdf;

/// <summary>Takes the words of ruled tables out of a page: each row of such a table is a row of cells, however many lines its cells have.</summary>
internal static class RuledTables
{
    private const int TablesOfPage = 1_000;
    private const int FewestWords = 4;

    /// <summary>The rows of the page: ruled ones by their grid, the others by the places of their words.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">Its upright words; the array is sorted.</param>
    public static List<DocumentRow> Rows(Page page, LayoutWord[] words)
    {
        var grids = page.Paths.Count < 6 ? [] : RuledGrid.Of(RuleLines.Of(page));
        var tables = new List<(RuledGrid Grid, List<LayoutWord>[,] Cells)>();
        foreach (var grid in grids)
        {
            if (Fill(grid, words) is { } cells && IsTable(cells))
            {
                tables.Add((grid, cells));
            }
        }

        if (tables.Count == 0)
        {
            return RowBuilder.Rows(words, page.Number);
        }

        var free = words.Where(w => !tables.Exists(t => Place(t.Grid, w) is not null)).ToArray();
        return Numbered(page.Number, free.Length == 0 ? [] : RowBuilder.Rows(free, page.Number), tables);
    }

    private static (int Row, int Column)? Place(RuledGrid grid, in LayoutWord word) => grid.At(word.Middle, word.Base + (word.Size * 0.3));

    private static List<LayoutWord>[,]? Fill(RuledGrid grid, LayoutWord[] words)
    {
        var cells = new List<LayoutWord>[grid.Rows, grid.Columns];
        var count = 0;
        foreach (var word in words)
        {
            if (Place(grid, word) is not var (row, column))
            {
                continue;
            }

            while (column > 0 && !grid.IsPartedLeft(row, column))
            {
                column--;
            }

            while (row > 0 && !grid.IsPartedAbove(row, column))
            {
                row--;
            }

            (cells[row, column] ??= []).Add(word);
            count++;
        }

        return count < FewestWords ? null : cells;
    }

    // Lines around the whole list with none between its items make no table of it: numbers then stand below each other in several cells of a row.
    private static bool IsTable(List<LayoutWord>[,] cells)
    {
        var filledRows = 0;
        for (var r = 0; r < cells.GetLength(0); r++)
        {
            var (filled, stacks) = (0, 0);
            for (var c = 0; c < cells.GetLength(1); c++)
            {
                if (cells[r, c] is { } words)
                {
                    filled++;
                    stacks += Lines(words).Count(l => CellText.IsNumeric(DocumentRow.Join(l))) > 1 ? 1 : 0;
                }
            }

            if (stacks > 1)
            {
                return false;
            }

            filledRows += filled > 1 ? 1 : 0;
        }

        return filledRows > 1;
    }

    private static List<LayoutWord[]> Lines(List<LayoutWord> words)
    {
        var lines = new List<LayoutWord[]>();
        foreach (var row in RowBuilder.Rows([.. words], 0))
        {
            lines.Add(row.Words);
        }

        return lines;
    }

    // The free rows keep their order, which on a page of two columns is not that of their heights; a table stands behind the row above it.
    private static List<DocumentRow> Numbered(int page, List<DocumentRow> free, List<(RuledGrid Grid, List<LayoutWord>[,] Cells)> tables)
    {
        var behind = tables.Select((t, i) => (Table: i, Row: free.FindIndex(r => r == Above(free, t.Grid)))).ToLookup(t => t.Row, t => t.Table);
        var rows = new List<DocumentRow>();
        for (var i = -1; i < free.Count; i++)
        {
            if (i >= 0)
            {
                rows.Add(new DocumentRow(free[i].Words, page, Place(page, rows.Count), free[i].Blank) { Gap = free[i].Gap });
            }

            foreach (var table in behind[i])
            {
                AddTable(rows, page, table, tables[table].Cells);
            }
        }

        return rows;
    }

    private static DocumentRow? Above(List<DocumentRow> free, RuledGrid grid) =>
        free.Where(r => r.Base > grid.Top && r.Left < grid.Right && r.Right > grid.Left).MinBy(r => r.Base);

    private static void AddTable(List<DocumentRow> rows, int page, int table, List<LayoutWord>[,] cells)
    {
        for (var r = 0; r < cells.GetLength(0); r++)
        {
            var texts = Enumerable.Range(0, cells.GetLength(1)).Select(c => cells[r, c] is { } words ? Text(words) : string.Empty).ToArray();
            var filled = texts.Count(t => t.Length > 0);
            if (filled > 0)
            {
                rows.Add(new DocumentRow(texts, Place(page, rows.Count)) { Page = page, Table = (page * TablesOfPage) + table + 1, IsSpanned = texts.Length > 2 && texts[0].Length > 0 && filled == 1 });
            }
        }
    }

    private static string Place(int page, int before) => string.Create(CultureInfo.InvariantCulture, $"page {page}, line {before + 1}");

    private static string Text(List<LayoutWord> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (var line in Lines(words))
        {
            var joined = DocumentRow.Join(line);
            var isWide = text.Length > 0 && text[^1] >= 0x2E80 && joined[0] >= 0x2E80;
            text.Append(text.Length == 0 || isWide ? string.Empty : " ").Append(joined);
        }

        return text.ToString();
    }
}
