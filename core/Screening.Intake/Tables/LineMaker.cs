using Screening.Intake.Compositions;

namespace Screening.Intake.Tables;

/// <summary>Makes the goods line of an item from its cells.</summary>
internal static class LineMaker
{
    /// <summary>The line, counted.</summary>
    /// <param name="report">Counts it.</param>
    /// <param name="map">What the columns hold.</param>
    /// <param name="first">The item's first row, by which it is found and whose numbers count.</param>
    /// <param name="cells">The cells of all its rows.</param>
    public static ItemLine Line(DocumentReport report, ColumnMap map, in TableRow first, string[] cells) => new()
    {
        Number = report.CountLine(),
        Where = first.Where,
        Text = Text(map, first with { Cells = cells }),
        TariffCode = Cell(first, cells, map.TariffCode),
        Cas = Cell(first, cells, map.Cas),
        Quantity = Cell(first, cells, map.Quantity),
        Unit = Cell(first, cells, map.Unit),
        Value = Cell(first, cells, map.Value),
        Currency = Cell(first, cells, map.Currency),
        Origin = Cell(first, cells, map.Origin),
        Destination = Cell(first, cells, map.Destination),
        Fields = new RowFields(map.Headings, cells),
    };

    private static string Text(ColumnMap map, in TableRow row)
    {
        var text = map.DescriptionOf(row);
        if (map.Elements.Count == 0)
        {
            return text;
        }

        var composition = new CompositionText();
        foreach (var (column, symbol, unit) in map.Elements)
        {
            composition.Add(symbol, row.Cell(column), unit ?? map.DefaultUnit);
        }

        return composition.IsEmpty ? text : text.Length == 0 ? composition.ToString() : $"{text} {composition}";
    }

    private static string? Cell(in TableRow first, string[] cells, int column) =>
        column < 0 ? null
        : first.Cell(column) is { Length: > 0 } own ? own
        : column < cells.Length && cells[column].Length > 0 ? cells[column] : null;
}
