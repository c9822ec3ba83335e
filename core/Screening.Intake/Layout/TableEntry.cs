namespace Screening.Intake.Layout;

/// <summary>A row of a table under its columns.</summary>
/// <param name="Cells">The cell of each column.</param>
/// <param name="Row">The row on the page.</param>
/// <param name="GapBelow">Distance to the row below in units of the type size; infinite at the end of a page.</param>
internal sealed record TableEntry(string[] Cells, DocumentRow Row, double GapBelow)
{
    /// <summary>The row has the numbers of an item.</summary>
    public bool IsItem { get; init; }

    /// <summary>A row of text that belongs to the item below it.</summary>
    public bool LeadsNext { get; init; }
}
