namespace Screening.Intake.Workbooks;

/// <summary>A sheet of a workbook, its rows read as they are asked for.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="IsHidden">True when a spreadsheet program does not show it.</param>
/// <param name="Merged">The merged cells; complete before the first row is asked for.</param>
/// <param name="Rows">The rows, in order; rows that hold nothing may be missing.</param>
internal sealed record Sheet(string Name, bool IsHidden, MergedRanges Merged, IEnumerable<SheetRow> Rows)
{
    /// <summary>What was met in the cells, filled while the rows are read.</summary>
    public required SheetNotes Notes { get; init; }
}

/// <summary>One row as it is stored.</summary>
/// <param name="Number">The number that a spreadsheet program shows, from 1.</param>
/// <param name="Cells">The cells up to the last one used; an empty string where one holds nothing.</param>
/// <param name="IsHidden">True when the row is not shown.</param>
internal readonly record struct SheetRow(int Number, string[] Cells, bool IsHidden);
