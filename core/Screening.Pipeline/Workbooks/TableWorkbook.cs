using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Screening.Pipeline.Workbooks;

/// <summary>Tables as a workbook: one sheet each, headed, filtered, frozen below the heading. Rows go out as they come.</summary>
public static class TableWorkbook
{
    private const uint Plain = 0;
    private const uint Heading = 1;

    // What a cell of a workbook holds at most.
    private const int MaxText = 32_767;

    /// <summary>Writes a workbook.</summary>
    /// <param name="stream">Seekable.</param>
    /// <param name="tables">The sheets, the first of them open.</param>
    public static void Write(Stream stream, IEnumerable<SheetTable> tables)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new Sheets();
        workbook.Workbook = new Workbook(sheets);
        foreach (var table in tables)
        {
            AddSheet(workbook, sheets, table);
        }
    }

    private static void AddSheet(WorkbookPart workbook, Sheets sheets, SheetTable table)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var number = (uint)sheets.ChildElements.Count + 1;
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0, TabSelected = number == 1,
            }));
            writer.WriteElement(new Columns(table.Columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, table.Columns.Select(column => (object)column.Heading), Heading);
            var rows = 1;
            foreach (var row in table.Rows)
            {
                WriteRow(writer, row, Plain);
                rows++;
            }

            writer.WriteEndElement();
            writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(table.Columns.Count)}{rows.ToString(CultureInfo.InvariantCulture)}" });
            writer.WriteEndElement();
        }

        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = table.Name });
    }

    // Inline texts: no cell is ever a formula.
    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell is int or long
                ? new Cell(new CellValue(Convert.ToString(cell, CultureInfo.InvariantCulture)!)) { DataType = CellValues.Number, StyleIndex = style }
                : new Cell(new InlineString(new Text(Written((string)cell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style });
        }

        writer.WriteEndElement();
    }

    // What XML has no way to write: zeros, half a surrogate pair.
    private static string Written(string text)
    {
        var cut = text.Length <= MaxText ? text : text[..MaxText];
        for (var i = 0; i < cut.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(cut[i]) && !IsPair(cut, ref i))
            {
                return string.Concat(cut.EnumerateRunes().Select(rune => rune.Value is '\t' or '\n' or '\r' || rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD"));
            }
        }

        return cut;
    }

    private static bool IsPair(string text, ref int at)
    {
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            at++;
            return true;
        }

        return false;
    }

    private static Stylesheet Styles()
    {
        var wrapped = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        return new Stylesheet(
            new Fonts(new Font(new FontSize { Val = 10 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "Calibri" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7ECF2" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(wrapped) { FontId = 0, FillId = 0, BorderId = 0, ApplyAlignment = true },
                new CellFormat(wrapped.CloneNode(true)) { FontId = 1, FillId = 2, BorderId = 0, ApplyFont = true, ApplyFill = true, ApplyAlignment = true }));
    }

    private static string ColumnName(int count) =>
        count <= 26 ? ((char)('A' + count - 1)).ToString() : $"{(char)('A' + ((count - 1) / 26) - 1)}{(char)('A' + ((count - 1) % 26))}";
}
