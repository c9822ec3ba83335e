using Screening.Core;
using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>
/// Turns the rows of a table into goods lines as they come: finds the header below title rows, leaves out titles, repeated headers,
/// totals and notes with their reason, and falls back on the columns' content where nobody wrote a header.
/// </summary>
/// <param name="report">Counts the rows.</param>
/// <param name="isDelimited">True when a row of another length than the header is a fault of its writer, as in CSV.</param>
internal sealed class TableLines(DocumentReport report, bool isDelimited = false)
{
    // Title rows and address blocks stand above a header; what is further down is no header of this table.
    private const int HeaderWithin = 60;

    private readonly List<TableRow> waiting = [];
    private readonly List<ItemLine> ready = [];
    private ColumnMap? columns;
    private bool isBelowHeader;
    private int width;
    private int raggedRows;
    private string firstRagged = string.Empty;

    /// <summary>The lines that a row makes ready: none while the header is looked for. The list is used again for the next row.</summary>
    public List<ItemLine> Add(in TableRow row)
    {
        ready.Clear();
        if (columns is not null)
        {
            if (Take(row) is { } line)
            {
                ready.Add(line);
            }

            return ready;
        }

        if (HeaderFinder.Find(row, alone: waiting.Count == 0 && IsHeadingAlone(row)) is { } found)
        {
            Begin(found, row);
            waiting.ForEach(w => report.CountLeftOut(w.FilledCells == 0 ? "blank" : "title"));
            waiting.Clear();
            report.CountLeftOut("header");
            return ready;
        }

        waiting.Add(row);
        return waiting.Count >= HeaderWithin ? Flush() : ready;
    }

    /// <summary>The lines of a table that ended without a header; says which rows had another length than the header.</summary>
    public List<ItemLine> End()
    {
        if (raggedRows > 0)
        {
            report.Add(new Issue("raggedRows", IssueSeverity.Warning, firstRagged, $"{raggedRows} rows have another number of cells than the header; their cells were read by position.", "Check the rows; put texts that hold the separator in quotes."));
        }

        ready.Clear();
        return columns is null ? Flush() : ready;
    }

    private void Begin(ColumnMap found, in TableRow row) => (columns, isBelowHeader, width) = (found, true, row.Cells.Length);

    private List<ItemLine> Flush()
    {
        var rows = waiting.Where(r => r.FilledCells > 0).ToList();
        columns = ContentColumns.Find(rows, out var headed);
        var lines = new List<ItemLine>();
        var first = true;
        foreach (var row in waiting)
        {
            if (headed && first && row.FilledCells > 0)
            {
                report.CountLeftOut("header");
                first = false;
                continue;
            }

            if (Take(row) is { } line)
            {
                lines.Add(line);
            }
        }

        waiting.Clear();
        return lines;
    }

    private ItemLine? Take(in TableRow row)
    {
        var filled = row.FilledCells;
        if (filled == 0)
        {
            report.CountLeftOut("blank");
            return null;
        }

        var map = columns!;
        if (IsHeader(map, row, filled))
        {
            report.CountLeftOut("header");
            return null;
        }

        isBelowHeader = false;
        var description = DescriptionOf(map, row);
        if (LeaveOut(map, row, description) is { } reason)
        {
            report.CountLeftOut(reason);
            return null;
        }

        if (isDelimited && map.HasHeader && row.Cells.Length != width && raggedRows++ == 0)
        {
            firstRagged = row.Where;
        }

        return LineOf(map, row, description);
    }

    // A title such as "CARGO MANIFEST" holds a heading's word; a list of one column has a heading that is nothing else.
    private static bool IsHeadingAlone(in TableRow row) => row.Cells.Length == 1 && HeadingVocabulary.Find(row.Cells[0]).Certainty == 100;

    // The header again on the next page, a second row of it (the other language, the units), or that of a second table with other columns.
    private bool IsHeader(ColumnMap map, in TableRow row, int filled)
    {
        if (map.IsRepeatedBy(row))
        {
            return true;
        }

        if (isBelowHeader && HeaderFinder.Join(map, row) is { } joined)
        {
            columns = joined;
            return true;
        }

        // Above a table of two columns a title such as "GOODS" was taken for a heading alone.
        if (filled > (map.Headings.Length == 1 ? 1 : 2) && HeaderFinder.Find(row) is { } other)
        {
            Begin(other, row);
            return true;
        }

        return false;
    }

    private static string? LeaveOut(ColumnMap map, in TableRow row, string description)
    {
        if (SummaryRow.Reason(row, description) is { } reason)
        {
            return reason;
        }

        if (row.IsSpanned)
        {
            return "note";
        }

        return description.Length == 0 && map.Elements.Count == 0 && Cell(row, map.TariffCode) is null && Cell(row, map.Cas) is null ? "noDescription" : null;
    }

    private ItemLine LineOf(ColumnMap map, in TableRow row, string description) => new()
    {
        Number = report.CountLine(),
        Where = row.Where,
        Text = TextOf(map, row, description),
        TariffCode = Cell(row, map.TariffCode),
        Cas = Cell(row, map.Cas),
        Quantity = Cell(row, map.Quantity),
        Unit = Cell(row, map.Unit),
        Value = Cell(row, map.Value),
        Currency = Cell(row, map.Currency),
        Origin = Cell(row, map.Origin),
        Destination = Cell(row, map.Destination),
        Fields = new RowFields(map.Headings, row.Cells),
    };

    private static string TextOf(ColumnMap map, in TableRow row, string text)
    {
        if (map.Elements.Count == 0)
        {
            return text;
        }

        var composition = new CompositionText();
        foreach (var (column, symbol, unit) in map.Elements)
        {
            composition.Add(symbol, row.Cell(column), unit ?? map.DefaultUnit);
        }

        return composition.IsEmpty ? text : text.Length == 0 ? composition.ToString() : $"{text} {composition}";
    }

    private static string DescriptionOf(ColumnMap map, in TableRow row)
    {
        if (map.Descriptions.Length == 1)
        {
            return row.Cell(map.Descriptions[0]);
        }

        var cells = row.Cells;
        return string.Join(' ', map.Descriptions.Select(i => i < cells.Length ? cells[i] : string.Empty).Where(c => c.Length > 0));
    }

    private static string? Cell(in TableRow row, int column) => column >= 0 && row.Cell(column) is { Length: > 0 } cell ? cell : null;
}
