using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;

namespace Screening.Cli.Lists;

/// <summary>The edition as a workbook: one sheet a table, headed, filtered, frozen below the heading.</summary>
internal static class EditionWorkbook
{
    private const uint Plain = 0;
    private const uint Heading = 1;

    // Widths by what a column holds, in characters; the rest are as wide as codes and dates need.
    private static readonly Dictionary<string, double> Widths = new(StringComparer.Ordinal)
    {
        ["title"] = 42, ["titleZh"] = 30, ["officialTextZh"] = 60, ["rule"] = 60, ["ruleZh"] = 60, ["statusWhy"] = 60, ["statusWhyZh"] = 60, ["wouldSettle"] = 50, ["gaps"] = 50, ["notes"] = 50,
        ["says"] = 60, ["saysZh"] = 60, ["why"] = 60, ["whyZh"] = 60, ["when"] = 50, ["question"] = 50, ["names"] = 50, ["namesZh"] = 34, ["appliesTo"] = 30, ["locator"] = 60,
        ["tariffCodes"] = 36, ["code"] = 24, ["number"] = 34, ["id"] = 26,
    };

    public static void Write(Stream stream, Edition edition, DateOnly asOf)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new Sheets();
        workbook.Workbook = new Workbook(sheets);
        AddSheet(workbook, sheets, About(edition, asOf));
        foreach (var table in EditionTables.Of(edition, asOf))
        {
            AddSheet(workbook, sheets, table);
        }
    }

    private static EditionTable About(Edition edition, DateOnly asOf) => new(
        "edition",
        ["id", "title"],
        [
            ["edition", CheckHandler.NameOf(edition)], ["hash", edition.Hash], ["knownUntil", Dates.Text(edition.KnownUntil)], ["asOf", Dates.Text(asOf)],
            .. edition.Overlays.Select(o => (string[])["overlay", $"{o.Name}, stated by {o.StatedBy} on {Dates.Text(o.StatedOn)}"]),
        ]);

    private static void AddSheet(WorkbookPart workbook, Sheets sheets, EditionTable table)
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
            writer.WriteElement(new Columns(table.Columns.Select((name, i) => new Column
            {
                Min = (uint)i + 1, Max = (uint)i + 1, Width = Widths.GetValueOrDefault(name, 16), CustomWidth = true,
            })));
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, table.Columns, Heading);
            foreach (var row in table.Rows)
            {
                WriteRow(writer, row, Plain);
            }

            writer.WriteEndElement();
            writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(table.Columns.Count)}{(table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
            writer.WriteEndElement();
        }

        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = table.Name });
    }

    // Inline texts: no cell is ever a formula.
    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<string> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(new Cell(new InlineString(new Text(cell) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style });
        }

        writer.WriteEndElement();
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
