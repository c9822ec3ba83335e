using System.Globalization;

namespace Screening.Intake.Tables;

/// <summary>A table with its headings down the side and its goods across, one a column, as forms have it.</summary>
internal static class TurnedTable
{
    private const int FewestHeadings = 3;
    private const int MostRows = 60;
    private const int Sure = 90;

    /// <summary>Its columns as rows, the headings first; null where the headings of the table stand along the top.</summary>
    /// <param name="rows">The rows of the table.</param>
    public static List<TableRow>? Of(List<TableRow> rows)
    {
        var spoken = rows.Where(r => r.FilledCells > 0).ToList();
        var width = spoken.Count == 0 ? 0 : spoken.Max(r => r.UsedLength);
        if (spoken.Count is 0 or > MostRows || width < 2)
        {
            return null;
        }

        var side = Enumerable.Range(0, width).FirstOrDefault(c => spoken.Exists(r => r.Cell(c).Length > 0));
        var headed = spoken.Where(r => r.Cell(side).Length > 0 && r.UsedLength > side + 1).ToList();
        var headings = headed.ConvertAll(r => r.Cell(side).TrimEnd(':', '：', ' '));
        var roles = headings.ConvertAll(HeadingVocabulary.Find);
        var known = roles.Count(r => r.Certainty >= Sure);
        var isGoods = roles.Exists(r => r.Certainty >= Sure && r.Role is ColumnRole.Description or ColumnRole.WeakDescription);
        if (known < FewestHeadings || !isGoods || roles.Count(r => r.Certainty > 0) * 2 < headed.Count || known <= spoken.Max(Known))
        {
            return null;
        }

        var names = headed[roles.FindIndex(r => r.Certainty >= Sure && r.Role is ColumnRole.Description or ColumnRole.WeakDescription)];
        var turned = new List<TableRow> { new([.. headings], names.Where) };
        for (var c = side + 1; c < width; c++)
        {
            if (headed.Exists(r => r.Cell(c).Length > 0))
            {
                turned.Add(new TableRow([.. headed.Select(r => r.Cell(c))], Place(names.Where, c)));
            }
        }

        return turned;
    }

    private static int Known(TableRow row) => row.Cells.Count(c => HeadingVocabulary.Find(c).Certainty >= Sure);

    // "Sheet1!A5" names a row; the goods stand in a cell of it.
    private static string Place(string row, int column)
    {
        var mark = row.LastIndexOf("!A", StringComparison.Ordinal);
        return mark < 0 || !int.TryParse(row.AsSpan(mark + 2), CultureInfo.InvariantCulture, out _)
            ? string.Create(CultureInfo.InvariantCulture, $"{row}, column {column + 1}")
            : $"{row[..(mark + 1)]}{Letters(column)}{row[(mark + 2)..]}";
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
