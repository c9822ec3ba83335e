using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>
/// The merged cells of a sheet. A text that is merged over several rows (a name over its sizes, a tariff code over its goods) belongs to
/// each of them; a number does not, for a quantity or weight of all rows together is none of each.
/// </summary>
internal sealed class MergedRanges
{
    private const int Most = 100_000;

    private readonly Dictionary<int, List<Range>> starts = [];
    private readonly List<(Range Range, string Text)> open = [];
    private int count;

    /// <summary>Adds a range; rows from 1, columns from 0. Beyond 100,000 they are passed over.</summary>
    public void Add(int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        if (count++ >= Most || firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn)
            return;
        if (!starts.TryGetValue(firstRow, out var ranges))
            starts[firstRow] = ranges = [];
        ranges.Add(new Range(lastRow, firstColumn, lastColumn));
    }

    /// <summary>Adds a range as spreadsheets write it, for example <c>A6:B8</c>.</summary>
    public void Add(ReadOnlySpan<char> reference)
    {
        var colon = reference.IndexOf(':');
        if (colon > 0 && CellReference.TryParse(reference[..colon], out var firstColumn, out var firstRow) && CellReference.TryParse(reference[(colon + 1)..], out var lastColumn, out var lastRow))
            Add(firstRow, lastRow, firstColumn, lastColumn);
    }

    /// <summary>True when a cell is merged over several columns.</summary>
    public bool IsWide(int row, int column) => starts.Count > 0 && starts.TryGetValue(row, out var ranges) && ranges.Exists(range => range.FirstColumn == column && range.LastColumn > column);

    /// <summary>Gives a row the texts that are merged into it from rows above. A row without any content of its own stays empty.</summary>
    public string[] Fill(int row, string[] cells)
    {
        if (starts.Count == 0)
            return cells;
        open.RemoveAll(item => item.Range.LastRow < row);
        var filled = cells;
        if (open.Count > 0 && Array.Exists(cells, cell => cell.Length > 0))
        {
            foreach (var (range, text) in open)
                filled = With(filled, range.FirstColumn, text);
        }

        if (starts.TryGetValue(row, out var ranges))
        {
            foreach (var range in ranges)
            {
                if (range.LastRow > row && range.FirstColumn < filled.Length && IsOfEach(filled[range.FirstColumn]))
                    open.Add((range, filled[range.FirstColumn]));
            }
        }

        return filled;
    }

    private static string[] With(string[] cells, int column, string text)
    {
        if (column >= cells.Length)
            Array.Resize(ref cells, column + 1);
        for (var i = 0; i < cells.Length; i++)
            cells[i] ??= string.Empty;
        if (cells[column].Length == 0)
            cells[column] = text;
        return cells;
    }

    private static bool IsOfEach(string text) => CellText.Letters(text) > 1 || CellText.IsTariffCode(text) || CellText.IsCas(text);

    private readonly record struct Range(int LastRow, int FirstColumn, int LastColumn);
}
