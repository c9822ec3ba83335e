using System.Globalization;
using System.Xml;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>Reads the rows of one sheet of an XLSX workbook while its part is unpacked; memory holds a row.</summary>
internal sealed class XlsxSheet(OfficePackage package, string part, WorkbookParts parts, SheetNotes notes, MergedRanges merged)
{
    private readonly List<string> cells = [];
    private readonly MarkupText text = new(notes.Limits.MaxCellLength);
    private int row;
    private bool isHidden;

    /// <summary>The rows in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The part is missing or over a limit.</exception>
    /// <exception cref="XmlException">The part is broken; the rows before stand.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        using (var raw = package.Open(part))
            MergedMarkup.Find(raw ?? throw new InvalidDataException($"The part {part} is missing."), merged);
        using var xml = package.OpenXml(part)!;
        while (MoveToRow(xml))
        {
            ReadRow(xml);
            yield return new SheetRow(row, [.. cells], isHidden);
        }
    }

    // The elements of a sheet come in a fixed order; behind the data there is nothing that holds a row.
    private static bool MoveToRow(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
                return true;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                return false;
        }

        return false;
    }

    private void ReadRow(XmlReader xml)
    {
        cells.Clear();
        isHidden = false;
        row++;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "r" && int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                row = number;
            else if (xml.LocalName == "hidden")
                isHidden = xml.Value is "1" or "true" or "on";
        }

        xml.MoveToElement();
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                ReadCell(xml);
        }
    }

    private void ReadCell(XmlReader xml)
    {
        var column = cells.Count;
        var format = 0;
        var type = string.Empty;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r" when CellReference.TryParse(xml.Value, out var written, out _):
                    column = written;
                    break;
                case "s":
                    _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out format);
                    break;
                case "t":
                    type = xml.Value;
                    break;
            }
        }

        xml.MoveToElement();
        if (!xml.IsEmptyElement && ReadContent(xml, type, format) is { Length: > 0 } content)
            Set(column, content);
    }

    private string? ReadContent(XmlReader xml, string type, int format)
    {
        var depth = xml.Depth;
        string? content = null;
        var isFormula = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
            {
                isFormula = true;
                continue;
            }

            if (xml.LocalName == "v")
                content = Value(text.ReadSpan(xml), type, format);
            else if (xml.LocalName == "is")
                content = CellText.Collapse(text.ReadItem(xml));
            else
                continue;
            if (text.IsCut)
                notes.AddCutCell(row);
        }

        if (isFormula && string.IsNullOrEmpty(content) && type != "str")
            notes.AddFormula(row);
        return content;
    }

    private string Value(ReadOnlySpan<char> written, string type, int format)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(written.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? parts.Text(number, row, notes) : string.Empty;
            case "b":
                return written.Trim() is "1" or "true" ? "TRUE" : "FALSE";
            case "e":
                notes.AddError(row);
                return written.ToString();
            case "" or "n":
                return NumberOf(written.Trim(), format);
            default:
                return CellText.Collapse(MarkupText.Unescape(written.ToString()));
        }
    }

    private string NumberOf(ReadOnlySpan<char> written, int format)
    {
        var isShort = written.Length <= 15 && written.IndexOfAnyExceptInRange('.', '9') < 0;
        if (isShort && parts.Kind(format) == NumberKind.Plain)
            return written.ToString();
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? parts.Number(number, format) : written.ToString();
    }

    private void Set(int column, string content)
    {
        if (column >= notes.Limits.MaxCells)
        {
            notes.AddLongRow(row);
            return;
        }

        while (cells.Count <= column)
            cells.Add(string.Empty);
        cells[column] = content;
    }
}
