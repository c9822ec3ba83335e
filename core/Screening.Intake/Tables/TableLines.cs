using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>
/// Turns the rows of a table into goods lines as they come: finds the header below title rows, leaves out titles, repeated headers,
/// totals and notes with their reason, and falls back on the columns' content where nobody wrote a header.
/// </summary>
internal sealed class TableLines(DocumentReport report)
{
    // Title rows and address blocks stand above a header; what is further down is no header of this table.
    private const int HeaderWithin = 60;

    private static readonly string[] TotalWords = ["total", "totals", "subtotal", "sub-total", "grand total", "sum", "amount total", "gesamt", "summe", "合计", "总计", "小计", "合計", "總計", "小計"];

    private static readonly string[] ContinuedWords = ["continued", "carried forward", "brought forward", "see next page", "续", "接上页", "转下页", "承上页", "-- continued --"];

    private readonly List<TableRow> waiting = [];
    private ColumnMap? columns;

    /// <summary>The lines that a row makes ready: none while the header is looked for.</summary>
    public IEnumerable<ItemLine> Add(TableRow row)
    {
        if (columns is not null)
        {
            return Take(row);
        }

        if (HeaderFinder.Find(row, alone: waiting.Count == 0 && IsHeadingAlone(row)) is { } found)
        {
            columns = found;
            waiting.ForEach(w => report.CountLeftOut(w.FilledCells == 0 ? "blank" : "title"));
            waiting.Clear();
            report.CountLeftOut("header");
            return [];
        }

        waiting.Add(row);
        return waiting.Count >= HeaderWithin ? Flush() : [];
    }

    /// <summary>The lines of a table that ended without a header.</summary>
    public IEnumerable<ItemLine> End() => columns is null ? Flush() : [];

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

            lines.AddRange(Take(row));
        }

        waiting.Clear();
        return lines;
    }

    private IEnumerable<ItemLine> Take(TableRow row)
    {
        var map = columns!;
        if (row.FilledCells == 0)
        {
            report.CountLeftOut("blank");
            yield break;
        }

        if (map.IsRepeatedBy(row) || (row.FilledCells > 2 && HeaderFinder.Find(row) is not null))
        {
            Reread(row);
            report.CountLeftOut("header");
            yield break;
        }

        if (LeaveOut(map, row) is { } reason)
        {
            report.CountLeftOut(reason);
            yield break;
        }

        yield return LineOf(map, row);
    }

    // A title such as "CARGO MANIFEST" holds a heading's word; a list of one column has a heading that is nothing else.
    private static bool IsHeadingAlone(in TableRow row) => row.Cells.Length == 1 && HeadingVocabulary.Find(row.Cells[0]).Certainty == 100;

    // A second table below the first may have other columns.
    private void Reread(in TableRow row) => columns = HeaderFinder.Find(row) ?? columns;

    private static string? LeaveOut(ColumnMap map, in TableRow row)
    {
        var first = row.Cells.First(c => c.Length > 0);
        var label = first.TrimEnd(':', '：', ' ', '.').Trim('-', ' ');
        if (TotalWords.Any(w => label.Equals(w, StringComparison.OrdinalIgnoreCase) || label.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase) || label.StartsWith(w + ":", StringComparison.OrdinalIgnoreCase)))
        {
            return "total";
        }

        if (row.FilledCells <= 2 && ContinuedWords.Any(w => first.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            return "continued";
        }

        if (row.IsSpanned)
        {
            return "note";
        }

        var text = DescriptionOf(map, row);
        return text.Length == 0 && map.Elements.Count == 0 && Cell(row, map.TariffCode) is null && Cell(row, map.Cas) is null ? "noDescription" : null;
    }

    private ItemLine LineOf(ColumnMap map, in TableRow row) => new()
    {
        Number = report.CountLine(),
        Where = row.Where,
        Text = TextOf(map, row),
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

    private static string TextOf(ColumnMap map, in TableRow row)
    {
        var text = DescriptionOf(map, row);
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
