using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>Decides whether a row is the header of a goods table, and reads what its columns hold.</summary>
internal static class HeaderFinder
{
    private const int Sure = 55;
    private const int SureOfSequence = 90;

    /// <summary>The columns that a row heads, null when it is no header.</summary>
    /// <param name="row">The row.</param>
    /// <param name="alone">True when a single heading is enough: the first row of a table of one column.</param>
    public static ColumnMap? Find(in TableRow row, bool alone = false)
    {
        if (row.IsSpanned || !MayBeHeader(row, alone))
            return null;
        var roles = new ColumnRole[row.UsedLength];
        var filled = 0;
        var known = 0;
        var elements = 0;
        for (var i = 0; i < roles.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Length == 0)
                continue;
            filled++;
            roles[i] = Role(cell, ref elements);
            if (roles[i] != ColumnRole.None)
                known++;
        }

        if (elements == 1)
            known -= ForgetElement(roles);
        if (!IsHeader(roles, known, filled, elements, alone))
            return null;
        return new ColumnMap([.. row.Cells.Take(roles.Length)], roles) { HasHeader = true, DefaultUnit = elements > 1 ? "%" : null };
    }

    /// <summary>Joins a second header row (units, the other language, the columns of a group) to the first; null when the row is not one.</summary>
    public static ColumnMap? Join(ColumnMap first, in TableRow below)
    {
        if (below.IsSpanned || below.FilledCells < 2 || below.UsedLength > first.Headings.Length || HasData(below))
            return null;
        var headings = new string[first.Headings.Length];
        var roles = new ColumnRole[headings.Length];
        var known = 0;
        for (var i = 0; i < headings.Length; i++)
        {
            var cell = below.Cell(i);
            var (role, certainty) = HeadingVocabulary.Find(cell);
            if (certainty >= Sure || IsUnit(cell))
                known++;
            var (upper, group) = Above(first, below, i);
            roles[i] = Better(group, certainty >= Sure ? role : ColumnRole.None);
            headings[i] = cell.Length == 0 || cell == upper ? upper : $"{upper} {cell}";
        }

        return known >= 2 && known * 2 > below.FilledCells ? new ColumnMap(headings, roles) { HasHeader = true, DefaultUnit = first.DefaultUnit } : null;
    }

    // A heading over several columns is written over the first of them: it is that of each with a heading of its own below.
    private static (string Heading, ColumnRole Role) Above(ColumnMap first, in TableRow below, int column)
    {
        var over = column;
        while (over > 0 && first.Headings[over] == ColumnMap.Unnamed(over) && below.Cell(over).Length > 0 && below.Cell(over - 1).Length > 0)
            over--;
        return first.Headings[over] == ColumnMap.Unnamed(over) ? (first.Headings[column], first.Roles[column]) : (first.Headings[over], first.Roles[over]);
    }

    private static bool IsUnit(string cell) =>
        cell.Trim('(', ')', '（', '）', '[', ']') is { Length: > 0 } bare && (ElementCell.IsUnit(bare) || ColumnProfile.Of([bare]).Role is ColumnRole.Unit or ColumnRole.Currency);

    private static ColumnRole Better(ColumnRole upper, ColumnRole lower) =>
        upper is ColumnRole.None or ColumnRole.Other or ColumnRole.WeakDescription && lower != ColumnRole.None ? lower : upper;

    private static ColumnRole Role(string cell, ref int elements)
    {
        if (ElementHeading.Find(cell, out _) is not null)
        {
            elements++;
            return ColumnRole.Element;
        }

        // "Number of establishment" numbers no lines.
        var (role, certainty) = HeadingVocabulary.Find(cell);
        return certainty < Sure ? ColumnRole.None : role == ColumnRole.Sequence && certainty < SureOfSequence ? ColumnRole.Other : role;
    }

    // "No", "P", "N" are headings as well as symbols: one alone is no element table.
    private static int ForgetElement(ColumnRole[] roles)
    {
        var column = Array.IndexOf(roles, ColumnRole.Element);
        roles[column] = ColumnRole.None;
        return 1;
    }

    private static bool IsHeader(ColumnRole[] roles, int known, int filled, int elements, bool alone)
    {
        if (elements >= 2 && elements + known >= filled)
            return true;
        var describes = roles.Any(role => role is ColumnRole.Description or ColumnRole.WeakDescription or ColumnRole.DescriptionPart);
        if (!describes)
            return known >= 3 && known * 3 > filled * 2 && roles.Any(role => role is ColumnRole.TariffCode or ColumnRole.Cas);
        if (known >= 2)
            return known * 2 > filled || (known >= 4 && known * 3 > filled);
        return alone && filled == 1 && roles.Contains(ColumnRole.Description);
    }

    private static bool MayBeHeader(in TableRow row, bool alone)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Length == 0)
                continue;
            if (cell.Length > HeadingVocabulary.LongestHeading || CellText.IsPlainNumber(cell))
                return false;
            filled++;
        }

        return filled >= (alone ? 1 : 2);
    }

    private static bool HasData(in TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (CellText.IsNumeric(cell))
                return true;
        }

        return false;
    }
}
