using Screening.Core;

namespace Screening.Intake.Tables;

/// <summary>
/// Turns the rows of a table into goods lines as they come: finds the header below title rows, joins the rows of one item, leaves out titles,
/// repeated headers, sums and notes with their reason, and falls back on the columns' content where nobody wrote a header.
/// </summary>
/// <param name="report">Counts the rows.</param>
/// <param name="isDelimited">True when a row of another length than the header is a fault of its writer, as in CSV.</param>
/// <param name="isWhole">True when every row is a whole item: who gives them has joined what belongs together.</param>
internal sealed class TableLines(DocumentReport report, bool isDelimited = false, bool isWhole = false)
{
    // Title rows and address blocks stand above a header; what is further down is no header of this table.
    private const int HeaderWithin = 60;

    private const int LongestSection = 120;

    private readonly List<TableRow> waiting = [];
    private readonly List<ItemLine> ready = [];
    private readonly OpenItem open = new();
    private ColumnMap? columns;
    private GoodsSection section;
    private TableRow? lead;
    private bool isBelowHeader;
    private bool hasItems;
    private bool hasSections;
    private bool isClosed;
    private int width;
    private int raggedRows;
    private string firstRagged = string.Empty;

    /// <summary>The lines that a row makes ready: mostly that of the item above it, which might have gone on. The list is used again for the next row.</summary>
    public List<ItemLine> Add(in TableRow row)
    {
        ready.Clear();
        if (columns is not null)
        {
            Take(row);
            return ready;
        }

        if (HeaderFinder.Find(row, alone: waiting.Count == 0 && IsHeadingAlone(row)) is { } found)
        {
            Begin(found, row);
            waiting.ForEach(w => report.LeaveOut(w, w.FilledCells == 0 ? "blank" : "title"));
            waiting.Clear();
            report.CountLeftOut("header");
            return ready;
        }

        waiting.Add(row);
        if (waiting.Count >= HeaderWithin)
        {
            Flush();
        }

        return ready;
    }

    /// <summary>True for a row that repeats the header: the table goes on.</summary>
    public bool IsHeadedBy(in TableRow row) => columns is not null && columns.IsRepeatedBy(row);

    /// <summary>The lines that are left at the end, all of a table without a header; says which rows had another length than the header.</summary>
    public List<ItemLine> End()
    {
        if (raggedRows > 0)
        {
            report.Add(new Issue("raggedRows", IssueSeverity.Warning, firstRagged, $"{raggedRows} rows have another number of cells than the header; their cells were read by position.", "Check the rows; put texts that hold the separator in quotes."));
        }

        ready.Clear();
        if (columns is null)
        {
            Flush();
        }

        Close();
        return ready;
    }

    private void Begin(ColumnMap found, in TableRow row)
    {
        Close();
        (columns, isBelowHeader, isClosed, hasItems, hasSections, width, section) = (found, true, false, false, false, row.Cells.Length, default);
    }

    private void Flush()
    {
        var rows = waiting.Where(r => r.FilledCells > 0).ToList();
        columns = ContentColumns.Find(rows, out var headed);
        foreach (var row in waiting)
        {
            if (headed && row.FilledCells > 0)
            {
                report.CountLeftOut("header");
                headed = false;
                continue;
            }

            Take(row);
        }

        waiting.Clear();
    }

    private void Take(in TableRow row)
    {
        var filled = row.FilledCells;
        if (filled == 0)
        {
            open.EndRows();
            report.CountLeftOut("blank");
            return;
        }

        if (MayBeHeader(columns!, row) && IsHeader(columns!, row, filled))
        {
            report.CountLeftOut("header");
            return;
        }

        isBelowHeader = false;
        var map = columns!;
        var description = map.DescriptionOf(row);
        if (!isWhole && map.HasHeader && MayBePart(map, row) && IsPart(map, row, filled, description))
        {
            return;
        }

        if (LeaveOut(map, row, description) is { } reason)
        {
            Close();
            isClosed |= reason == "total";
            report.LeaveOut(row, reason);
            return;
        }

        BeginItem(map, row);
    }

    private void BeginItem(ColumnMap map, in TableRow row)
    {
        if (lead is { } heading)
        {
            lead = null;
            (section, hasSections) = (new GoodsSection(SectionOf(heading)), true);
            report.LeaveOut(heading, "section");
        }

        Close();
        if (isDelimited && map.HasHeader && row.Cells.Length != width && raggedRows++ == 0)
        {
            firstRagged = row.Where;
        }

        (hasItems, isClosed) = (true, false);
        open.Begin(map, row);
        if (isWhole)
        {
            Close();
        }
    }

    // Nearly every row has its line number, its quantity or else its value, and is looked at no further.
    private static bool MayBePart(ColumnMap map, in TableRow row) =>
        (map.Sequence >= 0 && row.Cell(map.Sequence) is not [>= '0' and <= '9', ..]) || (map.Quantity >= 0 && row.Cell(map.Quantity).Length == 0)
        || (map.HasAnchors && map.Sequence < 0 && map.Quantity < 0 && row.Cell(map.Value).Length == 0);

    // A row that is no item of its own: it goes on with the one above, heads those below, or stands under a sum.
    private bool IsPart(ColumnMap map, in TableRow row, int filled, string description)
    {
        var anchors = RowAnchors.Of(map, row.Cells);
        if (!hasSections && open.GoesOn(row, anchors) && SummaryRow.Reason(row, description) is null)
        {
            open.Join(row);
            report.CountLeftOut("joined");
            return true;
        }

        if (anchors.Count > 0 || SummaryRow.Reason(row, description) is not null)
        {
            return false;
        }

        var isHeading = filled == 1 && (row.IsSpanned || row.Cell(0).Length > 0 || anchors.IsTextAlone) && SectionOf(row) is { Length: <= LongestSection } text && CellText.Letters(text) > 2;
        var isHeadingOfItems = row.IsSpanned || !anchors.IsTextAlone || (map.Sequence >= 0 && (!hasItems || hasSections));
        if (!isClosed && isHeading && isHeadingOfItems)
        {
            Close();
            lead = row;
            return true;
        }

        // Words where each item has its line number: who signs, what is declared.
        var isSigned = hasItems && map.Sequence >= 0 && CellText.Letters(row.Cell(map.Sequence)) > 2 && !Array.Exists(row.Cells, c => CellText.IsNumeric(c));
        if (!isClosed && !isSigned && !SummaryRow.IsStatements(row))
        {
            return false;
        }

        Close();
        report.LeaveOut(row, "note");
        return true;
    }

    private void Close()
    {
        if (open.Take(out var map, out var first, out var cells))
        {
            ready.Add(section.Apply(LineMaker.Line(report, map, first, cells)));
        }

        if (lead is not { } text)
        {
            return;
        }

        // A text that heads nothing is an item itself where it stands like one.
        lead = null;
        if (!text.IsSpanned && columns!.DescriptionOf(text) is { Length: > 0 })
        {
            ready.Add(section.Apply(LineMaker.Line(report, columns, text, text.Cells)));
        }
        else
        {
            report.LeaveOut(text, "note");
        }
    }

    private static string SectionOf(in TableRow row) => Array.Find(row.Cells, c => c.Length > 0) ?? string.Empty;

    // A title such as "CARGO MANIFEST" holds a heading's word; a list of one column has a heading that is nothing else.
    private static bool IsHeadingAlone(in TableRow row) => row.Cells.Length == 1 && HeadingVocabulary.Find(row.Cells[0]).Certainty == 100;

    // A number where each item has its quantity or its value is no heading.
    private bool MayBeHeader(ColumnMap map, in TableRow row) =>
        isBelowHeader || !(IsFigure(row.Cell(map.Quantity)) || IsFigure(row.Cell(map.Value)));

    private static bool IsFigure(string cell) => cell.Length > 0 && char.IsAsciiDigit(cell[0]) && CellText.IsPlainNumber(cell);

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

        return description.Length == 0 && map.Elements.Count == 0 && row.Cell(map.TariffCode).Length == 0 && row.Cell(map.Cas).Length == 0 ? "noDescription" : null;
    }
}
