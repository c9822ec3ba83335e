using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>
/// The goods tables of a paged document: the rows below each header by the place of their words, over as many pages as the table runs;
/// descriptions over several rows joined; titles, sums and notes left out with their reason.
/// </summary>
internal sealed class GoodsTable(DocumentReport report, IReadOnlyList<DocumentRow> rows)
{
    // What lies further off than this from both neighbours belongs to neither.
    private const double Paragraph = 3.2;

    private readonly TableLines lines = new(report, isWhole: true);
    private readonly List<TableEntry> open = [];
    private TableHeader? header;
    private ColumnGrid? grid;
    private bool isClosed;
    private GoodsSection section;

    /// <summary>The lines of the tables whose headers were found.</summary>
    /// <param name="headers">The headers in order, at least one.</param>
    public IEnumerable<ItemLine> Read(IReadOnlyList<TableHeader> headers)
    {
        var next = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (next < headers.Count && headers[next].First == i)
            {
                foreach (var line in Begin(headers[next], next + 1 < headers.Count ? headers[next + 1].First : rows.Count))
                {
                    yield return line;
                }

                i += headers[next++].Rows - 1;
                continue;
            }

            if (row.IsRunning || header is null)
            {
                report.LeaveOut(row.Where, row.IsRunning ? "running" : "title", row.IsRunning ? string.Empty : row.Text);
                continue;
            }

            if (next < headers.Count && IsPageHead(row, headers[next]))
            {
                report.CountLeftOut("running");
                continue;
            }

            foreach (var line in Take(row, i))
            {
                yield return line;
            }
        }

        foreach (var line in Close())
        {
            yield return line;
        }
    }

    // Between the top of a page and the header on it stands the page's own head, unless it has the numbers of an item.
    private bool IsPageHead(DocumentRow row, TableHeader ahead) =>
        row.Page == rows[ahead.First].Page && row.Page != rows[header!.First].Page && TableRowJudge.Of(header.Columns, new TableEntry(Cells(row), row, 0), isClosed) != TableRowKind.Item;

    // A header that only repeats leaves an item open that goes on below it.
    private List<ItemLine> Begin(TableHeader found, int end)
    {
        var repeats = header is not null && header.Columns.Headings.SequenceEqual(found.Columns.Headings, StringComparer.OrdinalIgnoreCase);
        var ready = repeats && !isClosed ? [] : Close();
        header = found;
        isClosed = false;
        var body = rows.Skip(found.First + found.Rows).Take(end - found.First - found.Rows).Where(r => !r.IsRunning).ToList();
        grid = ColumnGrid.Under(found.Cells, [.. body.Where(r => IsTabular(r, found)).Take(200)]);
        if (repeats)
        {
            report.CountLeftOut("header");
        }
        else
        {
            ready.AddRange(lines.Add(new TableRow([.. found.Cells.Select(c => c.Text)], rows[found.First].Where)));
        }

        for (var i = 1; i < found.Rows; i++)
        {
            report.CountLeftOut("header");
        }

        return ready;
    }

    private static bool IsTabular(DocumentRow row, TableHeader header) => row.CutAt(0.6).Count * 2 >= Math.Min(header.Cells.Count, 6);

    private List<ItemLine> Take(DocumentRow row, int index)
    {
        var cells = Cells(row);
        var entry = new TableEntry(cells, row, index + 1 < rows.Count && !rows[index + 1].IsRunning ? rows[index + 1].Gap : double.PositiveInfinity);
        switch (TableRowJudge.Of(header!.Columns, entry, isClosed))
        {
            case TableRowKind.Item:
                isClosed = false;
                return Open(entry);
            case TableRowKind.Total:
                isClosed = true;
                report.LeaveOut(row.Where, "total", row.Text);
                return Close();
            case TableRowKind.Text when !isClosed:
                return Join(entry);
            default:
                report.LeaveOut(row.Where, "note", row.Text);
                return [];
        }
    }

    // A sentence below a description may run on under the next column, for nothing stands there.
    private string[] Cells(DocumentRow row)
    {
        var cells = grid!.Cells(row);
        var first = Array.FindIndex(cells, c => c.Length > 0);
        if (row.Cells.Length == 1 && !cells.Where((c, i) => i != first).Any(c => CellText.IsNumeric(c)) && header!.Columns.Descriptions.Contains(first) && CellText.Letters(row.Text) > 3)
        {
            Array.Fill(cells, string.Empty);
            cells[first] = row.Text;
        }

        return cells;
    }

    // Rows of text before their item wait with it; the one before is whole once the next begins.
    private List<ItemLine> Open(TableEntry entry)
    {
        var last = open.FindLastIndex(e => e.IsItem);
        var leads = last < 0 ? 0 : open.FindIndex(last + 1, e => e.LeadsNext);
        var ready = Emit(leads < 0 ? open.Count : leads);
        open.Add(entry with { IsItem = true });
        return ready;
    }

    private List<ItemLine> Join(TableEntry entry)
    {
        var hasItem = open.Exists(e => e.IsItem);
        if (TableRowJudge.IsSection(header!.Columns, entry))
        {
            var ready = Close();
            section = new GoodsSection(entry.Row.Text);
            report.LeaveOut(entry.Row.Where, "section", entry.Row.Text);
            return ready;
        }

        if (entry.Row.Gap > Paragraph && entry.GapBelow > Paragraph && !double.IsInfinity(entry.Row.Gap))
        {
            var ready = Close();
            isClosed = !double.IsInfinity(entry.GapBelow);
            report.LeaveOut(entry.Row.Where, "note", entry.Row.Text);
            return ready;
        }

        var leads = !hasItem || (open[^1].LeadsNext && entry.Row.Gap <= entry.GapBelow + 0.05) || entry.GapBelow < entry.Row.Gap - 0.15;
        open.Add(entry with { LeadsNext = leads });
        return [];
    }

    private List<ItemLine> Close() => Emit(open.Count);

    // The first rows up to a count are one item, or notes where no item is among them.
    private List<ItemLine> Emit(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var entries = open[..count];
        open.RemoveRange(0, count);
        var item = entries.FindIndex(e => e.IsItem);
        if (item < 0)
        {
            entries.ForEach(e => report.LeaveOut(e.Row.Where, "note", e.Row.Text));
            return [];
        }

        for (var i = 1; i < entries.Count; i++)
        {
            report.CountLeftOut("joined");
        }

        var cells = TableRowJudge.Merge(header!.Columns, entries);
        return [.. lines.Add(new TableRow(cells, entries[item].Row.Where)).Select(section.Apply)];
    }
}
