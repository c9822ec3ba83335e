using System.Globalization;
using Screening.Core;
using Screening.Intake.Tables;

namespace Screening.Intake.Csv;

/// <summary>The records of a CSV file as rows of a table.</summary>
internal sealed class CsvTable(char delimiter, IntakeLimits limits, DocumentReport report)
{
    private readonly CellPool pool = new();
    private int width;
    private bool hasOpenQuote;
    private bool hasLongRow;

    /// <summary>Records read.</summary>
    public int Number { get; private set; }

    /// <summary>The rows that the record at hand stands for: one, or those that an open quote has taken in. None for the mark of a separator.</summary>
    public bool TryRow(CsvRecords reader, out TableRow row, out List<TableRow>? more)
    {
        Number++;
        (row, more) = (default, null);
        var cells = CellsOf(reader, out var isOpen);
        if (Number == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            report.CountLeftOut("separator");
            return false;
        }

        if (isOpen && OpenQuote.Split(RawCells(reader), delimiter, width) is { } rows)
        {
            NoteOpenQuote();
            more = rows.ConvertAll(r => Row(Array.ConvertAll(r, CellText.Collapse)));
            return true;
        }

        width = cells.Length;
        row = Row(cells);
        return true;
    }

    private static string[] RawCells(CsvRecords reader)
    {
        var cells = new string[reader.CellCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.Cell(i).ToString();
        }

        return cells;
    }

    private string[] CellsOf(CsvRecords reader, out bool isOpen)
    {
        isOpen = false;
        var count = reader.CellCount;
        if (count > limits.MaxCells)
        {
            count = limits.MaxCells;
            NoteLongRow();
        }

        var cells = count == 0 ? [string.Empty] : new string[count];
        for (var i = 0; i < count; i++)
        {
            var cell = reader.Cell(i);
            isOpen |= OpenQuote.MayBe(cell);
            cells[i] = pool.Text(cell);
        }

        return cells;
    }

    private TableRow Row(string[] cells) => new(cells, string.Create(CultureInfo.InvariantCulture, $"row {Number}"));

    private void NoteOpenQuote()
    {
        if (!hasOpenQuote)
        {
            hasOpenQuote = true;
            report.Add(new Issue(
                "openQuote", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {Number}"),
                "A quote is not closed; the rows that it takes in were read by their separators.", "Close the quote, or write it twice within a quoted cell."));
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
