using Screening.Intake.Tables;

namespace Screening.Intake.Compositions;

/// <summary>
/// An element table set the tall way, as certificates have it: a row an element, a column a lot. Each lot becomes one goods line with the
/// document's own title before its composition.
/// </summary>
internal sealed class ElementTable
{
    private const int FewestElements = 2;

    private readonly List<(string Symbol, string? Unit, string[] Values)> elements = [];
    private string[] lots = [];
    private int firstRow = -1;
    private string? defaultUnit;

    /// <summary>Index of the first row of the table; -1 when there is none.</summary>
    public int FirstRow => firstRow;

    /// <summary>Index behind its last row.</summary>
    public int End { get; private set; }

    /// <summary>Finds the table among rows of cells; null when there is none.</summary>
    public static ElementTable? Find(IReadOnlyList<string[]> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var table = new ElementTable();
            if (table.ReadFrom(rows, i) && table.elements.Count >= FewestElements)
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>The lots with the composition of each, in order.</summary>
    public IEnumerable<(string Lot, string Composition, IReadOnlyList<KeyValuePair<string, string>> Fields)> Lots()
    {
        var count = elements.Max(e => e.Values.Length);
        for (var i = 0; i < count; i++)
        {
            var text = new CompositionText();
            var fields = new List<KeyValuePair<string, string>>();
            foreach (var (symbol, unit, values) in elements)
            {
                if (i < values.Length && values[i].Length > 0)
                {
                    text.Add(symbol, values[i], unit ?? defaultUnit ?? "%");
                    fields.Add(KeyValuePair.Create(symbol, values[i]));
                }
            }

            yield return (i < lots.Length ? lots[i] : string.Empty, text.ToString(), fields);
        }
    }

    private bool ReadFrom(IReadOnlyList<string[]> rows, int start)
    {
        firstRow = start;
        var i = start;
        while (i < rows.Count && Row(rows[i]) is { } element)
        {
            elements.Add(element);
            i++;
        }

        End = i;
        if (elements.Count > 0 && start > 0 && rows[start - 1].Length > 1)
        {
            ReadHead(rows[start - 1], start);
        }

        return elements.Count > 0;
    }

    // "Element | Lot A | Lot B" names the lots; "Element | Content (ppm) | Method" names the unit.
    private void ReadHead(string[] head, int start)
    {
        var width = elements.Max(e => e.Values.Length);
        defaultUnit = CompositionUnit.Find(string.Join(' ', head));
        if (head.Length > width)
        {
            lots = width == 1 ? [] : head[1..(width + 1)];
            firstRow = start - 1;
        }
    }

    // "Nd 29.10 28.80": the element, then numbers, limits, balance or what was not detected; a method or remark behind them is passed over.
    private static (string Symbol, string? Unit, string[] Values)? Row(string[] cells)
    {
        if (cells.Length < 2 || ElementHeading.Find(cells[0], out var unit) is not { } symbol)
        {
            return null;
        }

        var values = cells.Skip(1).TakeWhile(IsShare).ToArray();
        return values.Length > 0 ? (symbol, unit, values) : null;
    }

    private static bool IsShare(string cell) =>
        cell.Length is > 0 and <= 24 && (CellText.IsNumeric(cell.TrimStart('<', '>', '≤', '≥', '=', ' ')) || CompositionText.IsBalance(cell) || CompositionText.IsNotDetected(cell));
}
