using System.Globalization;
using System.Xml;
using Screening.Intake.Parts;
using Screening.Intake.Tables;
using Screening.Intake.Workbooks.OpenXml;

namespace Screening.Intake.Workbooks;

/// <summary>Workbooks in the XML of Excel 2002 and 2003 (SpreadsheetML 2003), which many ERP systems export under the name .xls.</summary>
internal sealed class SpreadsheetXmlReader : IDocumentReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CheckCharacters = false,
    };

    /// <inheritdoc/>
    public string Name => "spreadsheetxml";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) =>
        head.Bytes.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 && head.Bytes.IndexOf("Workbook"u8) >= 0 && head.Bytes.IndexOf("<html"u8) < 0 ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(new MarkupGuard(source.Content, source.Limits.MaxCellLength * 8L, cancellationToken), Settings);
        foreach (var line in SheetLines.Read(Sheets(xml, source.Limits), source, report, cancellationToken))
        {
            yield return line;
        }
    }

    private static IEnumerable<Sheet> Sheets(XmlReader xml, IntakeLimits limits)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Worksheet" || xml.IsEmptyElement)
                continue;
            var notes = new SheetNotes(limits);
            var merged = new MergedRanges();
            yield return new Sheet(Attribute(xml, "Name") ?? "Sheet", false, merged, new Rows(xml, notes, merged).Read()) { Notes = notes };
        }
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    private static int Number(XmlReader xml, string name, int otherwise) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000 ? number : otherwise;

    /// <summary>The rows of one sheet.</summary>
    private sealed class Rows(XmlReader xml, SheetNotes notes, MergedRanges merged)
    {
        private readonly MarkupText text = new(notes.Limits.MaxCellLength);
        private readonly List<string> cells = [];
        private int number;

        public IEnumerable<SheetRow> Read()
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Row")
                    continue;
                number = Number(xml, "Index", number + 1);
                var isHidden = Attribute(xml, "Hidden") == "1";
                var span = Number(xml, "Span", 0);
                ReadRow();
                yield return new SheetRow(number, [.. cells], isHidden);
                number += span;
            }
        }

        private void ReadRow()
        {
            cells.Clear();
            var depth = xml.Depth;
            var column = 0;
            while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Cell")
                    continue;
                column = Number(xml, "Index", column + 1) - 1;
                var (across, down) = (Number(xml, "MergeAcross", 0), Number(xml, "MergeDown", 0));
                if (across + down > 0)
                    merged.Add(number, number + down, column, column + across);
                ReadCell(column, Attribute(xml, "Formula") is not null);
                column += across + 1;
            }
        }

        private void ReadCell(int column, bool isFormula)
        {
            var depth = xml.Depth;
            var content = string.Empty;
            if (!xml.IsEmptyElement)
            {
                while (xml.Read() && xml.Depth > depth)
                {
                    if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Data" && xml.Depth == depth + 1)
                        content = Data();
                }
            }

            if (isFormula && content.Length == 0)
                notes.AddFormula(number);
            Set(column, content);
        }

        private string Data()
        {
            var type = Attribute(xml, "Type");
            var written = CellText.Collapse(text.ReadItem(xml));
            if (text.IsCut)
                notes.AddCutCell(number);
            if (type == "Error")
                notes.AddError(number);
            return type == "DateTime" && DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? NumberFormat.DateText(date) : written;
        }

        private void Set(int column, string content)
        {
            if (content.Length == 0)
                return;
            if (column < 0 || column >= notes.Limits.MaxCells)
            {
                notes.AddLongRow(number);
                return;
            }

            while (cells.Count <= column)
                cells.Add(string.Empty);
            cells[column] = content;
        }
    }
}
