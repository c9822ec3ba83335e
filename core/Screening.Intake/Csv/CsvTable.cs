using System.Globalization;
using Screening.Core;
using Screening.Intake.Tables;
using Sylvan.Data.Csv;

namespace Screening.Intake.Csv;

/// <summary>Takes the records of a CSV file to the table's lines.</summary>
internal sealed class CsvTable(char delimiter, IntakeLimits limits, DocumentReport report)
{
    private readonly TableLines lines = new(report, isDelimited: true);
    private int width;
    private bool hasOpenQuote;
    private bool hasLongRow;

    /// <summary>Records read.</summary>
    public int Number { get; private set; }

    /// <summary>The lines that the record at hand makes ready.</summary>
    public IEnumerable<ItemLine> Add(CsvDataReader reader)
    {
        Number++;
        var cells = CellsOf(reader, out var mayBeOpen);
        if (Number == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            report.CountLeftOut("separator");
            return [];
        }

        if (mayBeOpen && OpenQuote.Split(cells, delimiter, width) is { } rows)
        {
            return AddRows(rows);
        }

        width = cells.Length;
        return AddRow(cells);
    }

    /// <summary>The lines of a table that ended without a header.</summary>
    public IEnumerable<ItemLine> End() => lines.End();

    private string[] CellsOf(CsvDataReader reader, out bool mayBeOpen)
    {
        mayBeOpen = false;
        var count = reader.RowFieldCount;
        if (count > limits.MaxCells)
        {
            count = limits.MaxCells;
            NoteLongRow();
        }

        var cells = count == 0 ? [string.Empty] : new string[count];
        for (var i = 0; i < count; i++)
        {
            cells[i] = reader.GetString(i);
            mayBeOpen |= OpenQuote.MayBe(cells[i]);
        }

        return cells;
    }

    private IEnumerable<ItemLine> AddRow(string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellText.Collapse(cells[i]);
        }

        return lines.Add(new TableRow(cells, "row " + Number.ToString(CultureInfo.InvariantCulture)));
    }

    private IEnumerable<ItemLine> AddRows(List<string[]> rows)
    {
        if (!hasOpenQuote)
        {
            hasOpenQuote = true;
            report.Add(new Issue(
                "openQuote", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {Number}"),
                "A quote is not closed; the rows that it takes in were read by their separators.", "Close the quote, or write it twice within a quoted cell."));
        }

        foreach (var cells in rows)
        {
            foreach (var line in AddRow(cells))
            {
                yield return line;
            }
        }
    }

    private void NoteLongRow()
    {
        if (!hasLongRow)
        {
            hasLongRow = true;
            report.Add(new Issue(
                "cellLimit", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {Number}"),
                $"A row has more than {limits.MaxCells} cells (MaxCells); those beyond were not read.", "Split the table, or raise the limit."));
        }
    }
}
