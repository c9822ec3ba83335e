using System.Globalization;
using Screening.Core;
using Screening.Intake.Tables;

namespace Screening.Intake.Csv;

/// <summary>Takes the records of a CSV file to the table's lines.</summary>
internal sealed class CsvTable(char delimiter, IntakeLimits limits, DocumentReport report)
{
    private readonly TableLines lines = new(report, isDelimited: true);
    private int width;
    private readonly CellPool pool = new();
    private bool hasOpenQuote;
    private bool hasLongRow;

    /// <summary>Records read.</summary>
    public int Number { get; private set; }

    /// <summary>The lines that the record at hand makes ready.</summary>
    public IReadOnlyList<ItemLine> Add(CsvRecords reader)
    {
        Number++;
        var cells = CellsOf(reader, out var isOpen);
        if (Number == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            report.CountLeftOut("separator");
            return [];
        }

        if (isOpen && OpenQuote.Split(RawCells(reader), delimiter, width) is { } rows)
        {
            return AddRows(rows);
        }

        width = cells.Length;
        return AddRow(cells);
    }

    /// <summary>The lines of a table that ended without a header.</summary>
    public IReadOnlyList<ItemLine> End() => lines.End();

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

    private List<ItemLine> AddRow(string[] cells)
    {
        return lines.Add(new TableRow(cells, string.Concat("row ", Number.ToString(CultureInfo.InvariantCulture))));
    }

    private List<ItemLine> AddRows(List<string[]> rows)
    {
        if (!hasOpenQuote)
        {
            hasOpenQuote = true;
            report.Add(new Issue(
                "openQuote", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {Number}"),
                "A quote is not closed; the rows that it takes in were read by their separators.", "Close the quote, or write it twice within a quoted cell."));
        }

        return [.. rows.SelectMany(cells => AddRow(Array.ConvertAll(cells, CellText.Collapse)).ToList())];
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
