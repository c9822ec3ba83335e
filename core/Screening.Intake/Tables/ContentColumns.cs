namespace Screening.Intake.Tables;

/// <summary>Finds what columns hold from their cells, for a table without a known header.</summary>
internal static class ContentColumns
{
    /// <summary>Reads the roles from sample rows.</summary>
    /// <param name="rows">The first rows of the table.</param>
    /// <param name="isHeaded">True when the first of them is a row of headings nobody knows.</param>
    public static ColumnMap Find(IReadOnlyList<TableRow> rows, out bool isHeaded)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.UsedLength);
        isHeaded = IsHeaded(rows);
        var skip = isHeaded ? 1 : 0;
        var columns = new ColumnProfile[width];
        for (var i = 0; i < width; i++)
            columns[i] = ColumnProfile.Of(rows.Skip(skip).Select(row => row.Cell(i)));
        var roles = Array.ConvertAll(columns, column => column.Role);
        MarkDescriptions(columns, roles);
        var headings = Enumerable.Range(0, width).Select(i => rows[0].Cell(i));
        return new ColumnMap(isHeaded ? [.. headings] : [.. Enumerable.Repeat("", width)], roles) { HasHeader = isHeaded };
    }

    // Every column of words may name goods: leaving one out could lose the one that matters.
    private static void MarkDescriptions(ColumnProfile[] columns, ColumnRole[] roles)
    {
        var longest = columns.Length == 0 ? 0 : columns.Max(column => column.AverageLetters);
        for (var i = 0; i < columns.Length; i++)
        {
            if (roles[i] == ColumnRole.None && columns[i].AverageLetters > 0 && columns[i].AverageLetters * 4 >= longest)
                roles[i] = ColumnRole.Description;
        }
    }

    private static bool IsHeaded(IReadOnlyList<TableRow> rows)
    {
        if (rows.Count < 2)
            return false;
        var first = rows[0];
        if (first.FilledCells < 2 || first.Cells.Any(cell => cell.Length > 40 || (cell.Length > 0 && CellText.IsNumeric(cell))))
            return false;
        for (var i = 0; i < first.UsedLength; i++)
        {
            var column = i;
            var values = rows.Skip(1).Select(row => row.Cell(column)).Where(cell => cell.Length > 0).ToList();
            if (first.Cell(i).Length > 0 && values.Count > 0 && values.Count(value => CellText.IsNumeric(value)) * 4 >= values.Count * 3)
                return true;
        }

        return false;
    }
}
