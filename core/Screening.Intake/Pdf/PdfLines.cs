using System.Globalization;
using Screening.Intake.Compositions;
using Screening.Intake.Tables;

namespace Screening.Intake.Pdf;

/// <summary>
/// Goods lines from the rows of a PDF: the rows below a header by its columns; in a certificate or data sheet, where no header stands, each
/// row as text, with what the document is about before it.
/// </summary>
internal sealed class PdfLines(DocumentReport report)
{
    public IEnumerable<ItemLine> Read(List<(int Page, PdfRow Row)> rows)
    {
        var headed = rows.FindIndex(r => HeaderFinder.Find(new TableRow(r.Row.Cells, string.Empty)) is not null);
        return headed >= 0 ? ReadTable(rows, headed) : ReadText(rows);
    }

    private IEnumerable<ItemLine> ReadTable(List<(int Page, PdfRow Row)> rows, int headed)
    {
        report.Kind = DocumentKind.GoodsList;
        var lines = new TableLines(report);
        var starts = rows[headed].Row.Starts;
        for (var i = 0; i < rows.Count; i++)
        {
            var (page, row) = rows[i];
            var cells = i < headed ? row.Cells : Align(row, starts);
            if (i > headed && HeaderFinder.Find(new TableRow(row.Cells, string.Empty)) is not null)
            {
                starts = row.Starts;
                cells = row.Cells;
            }

            foreach (var line in lines.Add(new TableRow(cells, Where(page, i, rows))))
            {
                yield return line;
            }
        }
    }

    // What stands above the element table says what the contents are of: every lot is one line of title and composition.
    private IEnumerable<ItemLine> ReadText(List<(int Page, PdfRow Row)> rows)
    {
        var table = ElementTable.Find([.. rows.Select(r => r.Row.Cells)]);
        if (table is null)
        {
            report.Kind = DocumentKind.DataSheet;
            return Rows(rows, 0, rows.Count);
        }

        report.Kind = DocumentKind.CertificateOfAnalysis;
        return ReadCertificate(rows, table);
    }

    private IEnumerable<ItemLine> ReadCertificate(List<(int Page, PdfRow Row)> rows, ElementTable table)
    {
        var title = string.Join("; ", rows.Take(table.FirstRow).Select(r => r.Row.Text));
        for (var i = 0; i < table.FirstRow; i++)
        {
            report.CountLeftOut("title");
        }

        var lots = table.Lots().ToList();
        for (var i = lots.Count; i < table.End - table.FirstRow; i++)
        {
            report.CountLeftOut("element");
        }

        foreach (var (lot, composition, fields) in lots)
        {
            yield return new ItemLine
            {
                Number = report.CountLine(), Where = Where(rows[table.FirstRow].Page, table.FirstRow, rows),
                Text = string.Join("; ", new[] { title, lot, composition }.Where(t => t.Length > 0)), Fields = fields,
            };
        }

        foreach (var line in Rows(rows, table.End, rows.Count))
        {
            yield return line;
        }
    }

    private IEnumerable<ItemLine> Rows(List<(int Page, PdfRow Row)> rows, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            yield return new ItemLine { Number = report.CountLine(), Where = Where(rows[i].Page, i, rows), Text = rows[i].Row.Text };
        }
    }

    // A cell belongs to the last column that starts left of it, with some room for cells set to the right.
    private static string[] Align(PdfRow row, double[] starts)
    {
        var cells = new string[starts.Length];
        Array.Fill(cells, string.Empty);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var column = 0;
            var best = double.MaxValue;
            for (var c = 0; c < starts.Length; c++)
            {
                var distance = Math.Abs(starts[c] - row.Starts[i]);
                if (distance < best)
                {
                    (column, best) = (c, distance);
                }
            }

            cells[column] = cells[column].Length == 0 ? row.Cells[i] : $"{cells[column]} {row.Cells[i]}";
        }

        return cells;
    }

    private static string Where(int page, int index, List<(int Page, PdfRow Row)> rows)
    {
        var first = rows.FindIndex(r => r.Page == page);
        var where = string.Create(CultureInfo.InvariantCulture, $"page {page}, line {index - first + 1}");
        return rows[index].Row.Scanned is { Count: > 0 } words ? $"{where}, {words.Select(w => w.Box).Aggregate((a, b) => a.Union(b))}" : where;
    }
}
