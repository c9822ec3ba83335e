using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>The goods tables of a document whose format marks its tables: each by the headings it has, or as the one before it goes on.</summary>
internal sealed class FormatTables(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    /// <summary>True when a table has the headings of goods.</summary>
    public static bool HasGoods(IReadOnlyList<DocumentRow> rows) => rows.Any(r => r.Table > 0 && IsHeader(r));

    /// <summary>The lines of the goods tables; what stands outside of them is left out.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var headed = rows.Where(r => r.Table > 0 && IsHeader(r)).Select(r => r.Table).ToHashSet();
        TableLines? lines = null;
        var (table, width) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Table > 0 && row.Table != table)
            {
                var goesOn = lines is not null && !headed.Contains(row.Table) && row.Cells.Length == width && width > 2;
                lines = headed.Contains(row.Table) ? new TableLines(report) : goesOn ? lines : null;
                (table, width) = (row.Table, row.Cells.Length);
            }

            if (row.Table == 0 || lines is null)
            {
                report.CountLeftOut(row.Text.Length == 0 ? "blank" : headed.Count > 0 && table == 0 ? "title" : "note");
                continue;
            }

            foreach (var line in lines.Add(new TableRow(row.Cells, row.Where) { IsSpanned = row.IsSpanned }))
            {
                yield return line;
            }
        }
    }

    private static bool IsHeader(DocumentRow row) => HeaderFinder.Find(new TableRow(row.Cells, row.Where) { IsSpanned = row.IsSpanned }) is not null;
}
