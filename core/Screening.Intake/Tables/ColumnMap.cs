using System.Globalization;
using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>What the columns of one table hold: found from its headings or, without any, from its content.</summary>
internal sealed class ColumnMap
{
    private readonly string[] headings;
    private readonly ColumnRole[] roles;

    /// <summary>Joins headings and roles of the same length; headings are made unique.</summary>
    public ColumnMap(string[] headings, ColumnRole[] roles)
    {
        this.headings = MakeUnique(headings);
        this.roles = roles;
        Descriptions = FindDescriptions(roles);
        TariffCode = First(ColumnRole.TariffCode);
        Cas = First(ColumnRole.Cas);
        Quantity = First(ColumnRole.Quantity);
        Unit = First(ColumnRole.Unit);
        Value = Last(ColumnRole.Value);
        Currency = First(ColumnRole.Currency);
        Origin = First(ColumnRole.Origin);
        Destination = First(ColumnRole.Destination);
        Sequence = First(ColumnRole.Sequence);
        HasAnchors = Array.Exists(roles, r => r is ColumnRole.Quantity or ColumnRole.Value or ColumnRole.Sequence or ColumnRole.TariffCode or ColumnRole.Cas or ColumnRole.Element);
        Elements = [.. Enumerable.Range(0, roles.Length).Where(i => roles[i] == ColumnRole.Element).Select(i => Element(i))];
    }

    /// <summary>Headings, unique; <c>column 3</c> where there is none.</summary>
    public string[] Headings => headings;

    /// <summary>Roles by column.</summary>
    public IReadOnlyList<ColumnRole> Roles => roles;

    /// <summary>The columns whose cells, joined, are the goods text; in reading order.</summary>
    public int[] Descriptions { get; }

    /// <summary>Columns with the content of one element each.</summary>
    public IReadOnlyList<(int Column, string Symbol, string? Unit)> Elements { get; }

    /// <summary>Column of the tariff code, -1 for none; the following likewise.</summary>
    public int TariffCode { get; }

    /// <summary>Column of the CAS number.</summary>
    public int Cas { get; }

    /// <summary>Column of the quantity.</summary>
    public int Quantity { get; }

    /// <summary>Column of the unit.</summary>
    public int Unit { get; }

    /// <summary>Column of the value: the last of several, which is the total of the line.</summary>
    public int Value { get; }

    /// <summary>Column of the currency.</summary>
    public int Currency { get; }

    /// <summary>Column of the origin.</summary>
    public int Origin { get; }

    /// <summary>Column of the destination.</summary>
    public int Destination { get; }

    /// <summary>Column of the line number.</summary>
    public int Sequence { get; }

    /// <summary>True when the headings were written, so that a repetition of them is known.</summary>
    public bool HasHeader { get; init; }

    /// <summary>The unit of element columns that name none, null for none.</summary>
    public string? DefaultUnit { get; init; }

    /// <summary>Name of a column without a heading.</summary>
    public static string Unnamed(int column) => "column " + (column + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>True where a column holds what each item has and its further rows have not: line numbers, codes, quantities, values, contents.</summary>
    public bool HasAnchors { get; }

    /// <summary>The goods text of a row: the cells of its descriptions joined by a blank.</summary>
    public string DescriptionOf(in TableRow row)
    {
        if (Descriptions.Length == 1)
            return row.Cell(Descriptions[0]);
        var cells = row.Cells;
        return string.Join(' ', Descriptions.Select(i => i < cells.Length ? cells[i] : string.Empty).Where(c => c.Length > 0));
    }

    /// <summary>True when the row repeats the headings.</summary>
    public bool IsRepeatedBy(in TableRow row)
    {
        if (!HasHeader)
            return false;
        var same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Length == 0)
                continue;
            if (i >= headings.Length || !cell.Equals(headings[i], StringComparison.OrdinalIgnoreCase))
                return false;
            same++;
        }

        return same > 0;
    }

    private (int Column, string Symbol, string? Unit) Element(int column)
    {
        var symbol = ElementHeading.Find(headings[column], out var unit) ?? headings[column];
        return (column, symbol, unit);
    }

    private int First(ColumnRole role) => Array.IndexOf(roles, role);

    private int Last(ColumnRole role) => Array.LastIndexOf(roles, role);

    private static int[] FindDescriptions(ColumnRole[] roles)
    {
        var main = roles.Contains(ColumnRole.Description) ? ColumnRole.Description : ColumnRole.WeakDescription;
        return [.. Enumerable.Range(0, roles.Length).Where(i => roles[i] == main || roles[i] == ColumnRole.DescriptionPart)];
    }

    private static string[] MakeUnique(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unique = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length == 0 ? Unnamed(i) : names[i];
            var candidate = name;
            for (var n = 2; !seen.Add(candidate); n++)
                candidate = $"{name} ({n.ToString(CultureInfo.InvariantCulture)})";
            unique[i] = candidate;
        }

        return unique;
    }
}
