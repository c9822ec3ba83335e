namespace Screening.Intake.Tables;

/// <summary>One row of a table as a format gives it: its cells, trimmed, and its place.</summary>
/// <param name="Cells">The cells; an empty string where one holds nothing. Not changed afterwards: item lines keep them.</param>
/// <param name="Where">The place of the row.</param>
internal readonly record struct TableRow(string[] Cells, string Where)
{
    /// <summary>The first cell is merged over (nearly) the whole row: a heading or a note, never goods.</summary>
    public bool IsSpanned { get; init; }

    /// <summary>The distance to the row above is larger than between the rows of one paragraph.</summary>
    public bool IsApart { get; init; }

    /// <summary>Number of cells that hold something.</summary>
    public int FilledCells
    {
        get
        {
            var filled = 0;
            foreach (var cell in Cells)
            {
                if (cell.Length > 0)
                    filled++;
            }

            return filled;
        }
    }

    /// <summary>Cells up to the last one that holds something.</summary>
    public int UsedLength
    {
        get
        {
            var length = Cells.Length;
            while (length > 0 && Cells[length - 1].Length == 0)
                length--;
            return length;
        }
    }

    /// <summary>The cell, or an empty string beyond the end.</summary>
    public string Cell(int column) => (uint)column < (uint)Cells.Length ? Cells[column] : "";
}
