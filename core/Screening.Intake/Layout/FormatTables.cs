using Screening.Intake.Compositions;
using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>The goods tables of a document whose format marks its tables: each by the headings it has, or as the one before it goes on.</summary>
internal sealed class FormatTables(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    /// <summary>True when a table has the headings of goods.</summary>
    /// <param name="rows">The rows of the document.</param>
    /// <param name="tables">Its element tables; the headings of one with its elements down the side are no headings of goods.</param>
    public static bool HasGoods(IReadOnlyList<DocumentRow> rows, List<ElementTable> tables) => rows.Where((r, i) => ElementTable.IsTallAt(tables, i) && !IsPriced(r)).ToHashSet() is var contents && Headed([.. rows.Where(r => !contents.Contains(r))]).Count > 0;

    /// <summary>True for the headings of contents: "terbium metal | 5" is one of goods where quantities, codes or prices are headed.</summary>
    public static bool IsOfContents(ColumnMap columns) => columns is { Quantity: < 0, Value: < 0, TariffCode: < 0, Origin: < 0, Sequence: < 0 };

    private static bool IsPriced(DocumentRow row) => HeaderFinder.Find(new TableRow(row.Cells, row.Where)) is { } columns && !IsOfContents(columns);

    /// <summary>The lines of the goods tables; what stands outside of them is left out.</summary>
    public IEnumerable<ItemLine> Read()
    {
        var headed = Headed(rows);
        TableLines? lines = null;
        var (table, width) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Table > 0 && row.Table != table)
            {
                var goesOn = lines is not null && row.Cells.Length == width && width > 2 && (!headed.Contains(row.Table) || lines.IsHeadedBy(new TableRow(row.Cells, row.Where)));
                foreach (var line in goesOn || lines is null ? [] : lines.End())
                {
                    yield return line;
                }

                lines = goesOn ? lines : headed.Contains(row.Table) ? new TableLines(report) : null;
                (table, width) = (row.Table, row.Cells.Length);
            }

            if (row.Table == 0 || lines is null)
            {
                report.LeaveOut(row.Where, row.Text.Length == 0 ? "blank" : headed.Count > 0 && table == 0 ? "title" : "note", row.Text);
                continue;
            }

            foreach (var line in lines.Add(new TableRow(row.Cells, row.Where) { IsSpanned = row.IsSpanned }))
            {
                yield return line;
            }
        }

        foreach (var line in lines?.End() ?? [])
        {
            yield return line;
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
