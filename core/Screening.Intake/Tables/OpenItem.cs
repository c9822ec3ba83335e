namespace Screening.Intake.Tables;

/// <summary>The item of a table whose rows are being gathered: below its first row may stand others that only go on with its description.</summary>
internal sealed class OpenItem
{
    private ColumnMap? columns;
    private TableRow first;
    private string[] merged = [];
    private RowAnchors anchors;
    private bool hasAnchors;
    private bool isApart;

    /// <summary>True where an item is open that no blank row has ended.</summary>
    public bool IsOpen => columns is not null && !isApart;

    /// <summary>Opens an item.</summary>
    public void Begin(ColumnMap map, in TableRow row) => (columns, first, merged, hasAnchors, isApart) = (map, row, row.Cells, false, false);

    /// <summary>A blank row stands below the item.</summary>
    public void EndRows() => isApart = true;

    /// <summary>
    /// True for a row of the item: words below the description of one with at least two numbers of its own, or in any column where the item
    /// has its line number and its code and this row has neither, as in customs declarations.
    /// </summary>
    public bool GoesOn(in TableRow row, in RowAnchors below)
    {
        if (!IsOpen || row.IsSpanned || below.Strong > 0)
        {
            return false;
        }

        if (!hasAnchors)
        {
            (anchors, hasAnchors) = (RowAnchors.Of(columns!, first.Cells), true);
        }

        return (below.Weak == 0 && below.IsTextAlone && anchors.Count >= 2) || (anchors.Strong >= 2 && IsWithin(row));
    }

    /// <summary>Takes a row into the item.</summary>
    public void Join(in TableRow row)
    {
        var longer = merged.Length >= row.Cells.Length ? (string[])merged.Clone() : [.. merged, .. Enumerable.Repeat(string.Empty, row.Cells.Length - merged.Length)];
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var (upper, lower) = (longer[i], row.Cells[i]);
            longer[i] = lower.Length == 0 ? upper : upper.Length == 0 ? lower : upper[^1] >= 0x2E80 && lower[0] >= 0x2E80 ? upper + lower : $"{upper} {lower}";
        }

        merged = longer;
    }

    /// <summary>The item with all its rows, and closes it; null where none is open.</summary>
    /// <param name="map">The columns under which it stands.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="whole">The cells of all its rows.</param>
    public bool Take(out ColumnMap map, out TableRow row, out string[] whole)
    {
        (map, row, whole) = (columns!, first, merged);
        var isOpen = columns is not null;
        columns = null;
        return isOpen;
    }

    // The first cell of the row, and the one below the code, are empty; what it has stands under cells of the item or is text.
    private bool IsWithin(in TableRow row)
    {
        var map = columns!;
        return row.Cell(map.TariffCode).Length == 0 && (map.Sequence < 0 || row.Cell(map.Sequence).Length == 0) && row.Cell(0).Length == 0;
    }
}
