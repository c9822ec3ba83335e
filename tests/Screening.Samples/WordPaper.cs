using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Samples;

/// <summary>
/// A packing list in Word with what people do in Word: a table within a frame of a table, a description merged over rows, changes that nobody
/// has accepted, a text box, a footnote, hidden text, a header.
/// </summary>
internal static class WordPaper
{
    internal static byte[] Create()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>("rHeader");
            header.Header = new Header(Text("Eastern Light Trading Co., Ltd."));
            var notes = main.AddNewPart<FootnotesPart>("rNotes");
            notes.Footnotes = new Footnotes(new Footnote(Text("Weights are net.")) { Id = 1 });
            main.Document = new Document(new Body(
                Text("PACKING LIST"),
                Text("Packing list no. PL-77, 2026-11-20"),
                new Table(new TableRow(new TableCell(Goods(), Text("End of list.")))),
                TextBox("Handle with care: strong magnets."),
                new Paragraph(new Run(new RunProperties(new Vanish()), new Text("internal note: do not print"))),
                new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rHeader" })));
        }

        return stream.ToArray();
    }

    private static Table Goods() => new(
        Row("Item", "Description of goods", "Size", "Quantity", "Net weight kg"),
        new TableRow(Cell("1"), Merged("Sintered NdFeB magnets N42SH, zinc plated", restarts: true), Cell("D10 x 5"), Cell("400"), Cell("1.2")),
        new TableRow(Cell("2"), Merged("", restarts: false), Cell("D12 x 5"), Cell("300"), Cell("1.3")),
        new TableRow(Cell("3"), new TableCell(Changed("Cerium oxide", "Dysprosium oxide", " powder, 3N")), Cell(""), Cell("25"), Cell("25.0")),
        Deleted("4", "Holmium oxide powder", "", "5", "5.0"),
        new TableRow(Span("Total", 3), Cell("725"), Cell("27.5")));

    private static Paragraph Text(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static TableRow Row(params string[] cells) => new(cells.Select(Cell));

    private static TableRow Deleted(params string[] cells)
    {
        var row = Row(cells);
        row.PrependChild(new TableRowProperties(new Deleted { Author = "A", Id = "9" }));
        return row;
    }

    private static TableCell Cell(string text) => new(Text(text));

    private static TableCell Merged(string text, bool restarts) =>
        new(new TableCellProperties(new VerticalMerge { Val = restarts ? MergedCellValues.Restart : MergedCellValues.Continue }), Text(text));

    private static TableCell Span(string text, int columns) => new(new TableCellProperties(new GridSpan { Val = columns }), Text(text));

    private static Paragraph Changed(string struck, string inserted, string kept) => new(
        new DeletedRun(new Run(new DeletedText(struck))) { Author = "A", Id = "1" },
        new InsertedRun(new Run(new Text(inserted))) { Author = "A", Id = "2" },
        new Run(new Text(kept) { Space = SpaceProcessingModeValues.Preserve }, new FootnoteReference { Id = 1 }));

    private static Paragraph TextBox(string text) => new(new Run(new Picture(
        new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(Text(text)))) { Id = "s1", Style = "width:200pt;height:40pt" })));
}
