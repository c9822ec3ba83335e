using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>
/// Steps through the sheets of an OpenDocument spreadsheet in one pass. Cells and rows that are stored once and repeated are given as
/// often as they stand; empty ones, of which a sheet has a million at its end, are passed over.
/// </summary>
internal sealed class OdsSheets(XmlReader xml, IntakeLimits limits)
{
    private const int MostColumns = 1 << 20;

    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private readonly List<string> cells = [];
    private SheetNotes notes = new(limits);
    private MergedRanges merged = new();
    private string style = string.Empty;
    private int number;
    private int column;

    /// <summary>The sheets in the order of their tabs. Each must be read before the next is asked for.</summary>
    /// <exception cref="XmlException">The content is broken.</exception>
    public IEnumerable<Sheet> Read()
    {
        for (var count = 1; MoveToTable(); count++)
        {
            notes = new SheetNotes(limits);
            merged = new MergedRanges();
            var name = Attribute("name") ?? string.Create(CultureInfo.InvariantCulture, $"Sheet{count}");
            var isHidden = Attribute("style-name") is { } used && hiddenStyles.Contains(used);
            yield return new Sheet(name, isHidden, merged, Rows()) { Notes = notes };
        }
    }

    private bool MoveToTable()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "style")
                style = Attribute("name") ?? string.Empty;
            else if (xml.LocalName == "table-properties" && Attribute("display") == "false")
                hiddenStyles.Add(style);
            else if (xml.LocalName == "table" && !xml.IsEmptyElement)
                return true;
        }

        return false;
    }

    private IEnumerable<SheetRow> Rows()
    {
        number = 0;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table-row")
                continue;
            var repeated = Repeats("number-rows-repeated");
            var isHidden = Attribute("visibility") is "collapse" or "filter";
            ReadRow();
            if (cells.TrueForAll(cell => cell.Length == 0))
            {
                number += repeated;
                continue;
            }

            for (var i = 0; i < repeated; i++)
                yield return new SheetRow(++number, [.. cells], isHidden);
        }
    }

    private void ReadRow()
    {
        cells.Clear();
        column = 0;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "table-cell" or "covered-table-cell")
                ReadCell();
        }
    }

    private void ReadCell()
    {
        var repeated = Repeats("number-columns-repeated");
        NoteSpan();
        var value = Value(out var isFormula);
        var shown = CellText.Collapse(xml.IsEmptyElement ? string.Empty : ReadText());
        if (shown.Length == 0)
            shown = value;
        if (isFormula && shown.Length == 0)
            notes.AddFormula(number + 1);
        if (shown.StartsWith('#') && shown.EndsWith('!'))
            notes.AddError(number + 1);
        if (shown.Length == 0)
        {
            column = Math.Min(MostColumns, column + repeated);
            return;
        }

        for (var i = 0; i < repeated; i++)
            Set(shown);
    }

    private void NoteSpan()
    {
        var wide = Repeats("number-columns-spanned");
        var high = Repeats("number-rows-spanned");
        if (wide > 1 || high > 1)
            merged.Add(number + 1, number + high, column, column + wide - 1);
    }

    // The shown text says a number as its writer meant it; the stored value is taken only where nothing is shown.
    private string Value(out bool isFormula)
    {
        isFormula = Attribute("formula") is not null;
        return CellText.Collapse(Attribute("string-value") ?? Attribute("date-value") ?? Attribute("time-value") ?? Attribute("value") ?? Attribute("boolean-value") ?? string.Empty);
    }

    private string ReadText()
    {
        text.Clear();
        var depth = xml.Depth;
        var skipped = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= skipped)
                skipped = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "annotation" or "shape" or "ruby-text")
                skipped = xml.Depth;
            else if (skipped == int.MaxValue)
                Append();
        }

        return text.ToString();
    }

    private void Append()
    {
        if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "p" or "s" or "tab" or "line-break")
            text.Append(' ');
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            return;
        var room = limits.MaxCellLength - text.Length;
        if (xml.Value.Length > room)
            notes.AddCutCell(number + 1);
        text.Append(xml.Value.AsSpan(0, Math.Min(room, xml.Value.Length)));
    }

    private void Set(string content)
    {
        if (column >= limits.MaxCells)
        {
            notes.AddLongRow(number + 1);
            column = MostColumns;
            return;
        }

        while (cells.Count <= column)
            cells.Add(string.Empty);
        cells[column++] = content;
    }

    private int Repeats(string name) => int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostColumns) : 1;

    private string? Attribute(string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }
}
