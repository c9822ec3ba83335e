using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>The goods tables of a document whose format marks its tables: each by the headings it has, or as the one before it goes on.</summary>
internal sealed class FormatTables(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    /// <summary>True when a table has the headings of goods.</summary>
    public static bool HasGoods(IReadOnlyList<DocumentRow> rows) => Headed(rows).Count > 0;

    /// <summary>The lines of the goods tables; what stands outside of them is left out.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var headed = Headed(rows);
        TableLines? lines = null;
        var section = default(GoodsSection);
        var (table, width) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Table > 0 && row.Table != table)
            {
                var goesOn = lines is not null && !headed.Contains(row.Table) && row.Cells.Length == width && width > 2;
                lines = headed.Contains(row.Table) ? new TableLines(report) : goesOn ? lines : null;
                (table, width, section) = (row.Table, row.Cells.Length, default);
            }

            if (row.Table == 0 || lines is null)
            {
                report.CountLeftOut(row.Text.Length == 0 ? "blank" : headed.Count > 0 && table == 0 ? "title" : "note");
                continue;
            }

            if (row.Cells.Length > 2 && row.Cells.Count(c => c.Length > 0) == 1 && row.Cells[0].Length is > 1 and < 80 && CellText.Letters(row.Cells[0]) > 2)
            {
                section = new GoodsSection(row.Cells[0]);
                report.CountLeftOut("section");
                continue;
            }

            foreach (var line in lines.Add(new TableRow(row.Cells, row.Where) { IsSpanned = row.IsSpanned }))
            {
                yield return section.Apply(line);
            }
        }
    }

    // A table of one column is one of goods if its first row is a heading of them and nothing else.
    private static HashSet<int> Headed(IReadOnlyList<DocumentRow> rows)
    {
        var headed = new HashSet<int>();
        var table = 0;
        foreach (var row in rows)
        {
            if (row.Table > 0 && !headed.Contains(row.Table) && HeaderFinder.Find(new TableRow(row.Cells, row.Where) { IsSpanned = row.IsSpanned }, alone: row.Table != table && row.Cells.Length == 1) is not null)
            {
                headed.Add(row.Table);
            }

            table = row.Table;
        }

        return headed;
    }
}
