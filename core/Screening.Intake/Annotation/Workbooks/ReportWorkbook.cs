using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>
/// A workbook that lists lines with their notes, written as it goes: the packaging library of the platform holds whole sheets in memory.
/// </summary>
internal sealed class ReportWorkbook(ZipArchive archive, CopyCover cover, NoteStyles styles, PlaceCutter? cutter)
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    // A sheet takes 1,048,576 rows.
    private const int MaxRows = 1_000_000;

    private static readonly double[] Widths = [8, 22, 60];

    private readonly List<string> sheets = [];
    private readonly CutDrawing? drawing = cutter is null ? null : new CutDrawing(archive);

    public static async Task WriteAsync(CopyCover cover, IAsyncEnumerable<LineNote> notes, Stream target, PlaceCutter? cutter, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var sheet = NoteStyles.NewSheet();
        var report = new ReportWorkbook(archive, cover, NoteStyles.AddTo(sheet)!, cutter);
        report.Part("xl/styles.xml", writer => sheet.Root!.WriteTo(writer));
        await using var cursor = await NoteCursor.StartAsync(notes, cancellationToken);
        do
        {
            await report.WriteLinesAsync(cursor, cancellationToken);
        }
        while (cursor.Next is not null);
        report.drawing?.Write(cutter!);
        report.WriteCover();
        report.WriteFrame();
    }

    private async Task WriteLinesAsync(NoteCursor cursor, CancellationToken cancellationToken)
    {
        using var writer = Open(NextSheet(sheets.Count == 0 ? "Lines" : $"Lines {sheets.Count + 1}"));
        var cells = new CellWriter(writer, "", CellWriter.Main);
        var withPictures = drawing is not null && sheets.Count == 1;
        string[] headings = ["Line", "Place", "Goods text", .. cover.Headings, .. withPictures ? [CutDrawing.Heading] : Array.Empty<string>()];
        writer.WriteStartElement("worksheet", CellWriter.Main);
        WriteHead(writer, cells, headings.Length);
        writer.WriteStartElement("sheetData", CellWriter.Main);
        cells.StartRow(1);
        cells.WriteAll(1, 1, headings, styles.Heading);
        writer.WriteEndElement();
        for (var row = 2; cursor.Next is { } note && row <= MaxRows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            cells.StartRow(row, withPictures && drawing!.Take(note, row, headings.Length) ? CutDrawing.RowHeight : null);
            cells.WriteAll(1, row, [note.Line.ToString(CultureInfo.InvariantCulture), note.Where, note.Text], styles.Plain);
            cells.WriteAll(4, row, note.Cells, styles.Of(note.Tone));
            writer.WriteEndElement();
            await cursor.AdvanceAsync();
        }

        writer.WriteEndElement();
        if (withPictures)
        {
            writer.WriteStartElement("drawing", CellWriter.Main);
            writer.WriteAttributeString("r", "id", Office, "drawing");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteHead(XmlWriter writer, CellWriter cells, int columns)
    {
        writer.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        writer.WriteStartElement("cols", CellWriter.Main);
        for (var i = 1; i <= columns; i++)
        {
            cells.WriteWidth(i, i <= Widths.Length ? Widths[i - 1] : NoteColumns.WidthOf(i - Widths.Length - 1));
        }

        writer.WriteEndElement();
    }

    private void WriteCover() => Part(NextSheet(CoverSheet.Name), writer => CoverSheet.Write(writer, cover, styles));

    private void WriteFrame()
    {
        Part("xl/workbook.xml", writer =>
        {
            writer.WriteStartElement("workbook", CellWriter.Main);
            writer.WriteStartElement("sheets", CellWriter.Main);
            Each((i, name) =>
            {
                writer.WriteStartElement("sheet", CellWriter.Main);
                writer.WriteAttributeString("name", name);
                writer.WriteAttributeString("sheetId", i);
                writer.WriteAttributeString("r", "id", Office, "s" + i);
                writer.WriteEndElement();
            });
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        Part("xl/_rels/workbook.xml.rels", writer =>
        {
            writer.WriteStartElement("Relationships", Relationships);
            Each((i, _) => Relate(writer, "s" + i, "worksheet", $"worksheets/sheet{i}.xml"));
            Relate(writer, "styles", "styles", "styles.xml");
            writer.WriteEndElement();
        });
        Part("_rels/.rels", writer =>
        {
            writer.WriteStartElement("Relationships", Relationships);
            Relate(writer, "workbook", "officeDocument", "xl/workbook.xml");
            writer.WriteEndElement();
        });
        Part("[Content_Types].xml", WriteTypes);
    }

    private void WriteTypes(XmlWriter writer)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        writer.WriteStartElement("Types", types);
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("png", "image/png") })
        {
            writer.WriteStartElement("Default", types);
            writer.WriteAttributeString("Extension", extension);
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }

        Override("/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        if (drawing is not null)
        {
            Override(CutDrawing.PartName, CutDrawing.ContentType);
        }

        Override("/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        Each((i, _) => Override($"/xl/worksheets/sheet{i}.xml", SheetType));
        writer.WriteEndElement();

        void Override(string part, string type)
        {
            writer.WriteStartElement("Override", types);
            writer.WriteAttributeString("PartName", part);
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }
    }

    private static void Relate(XmlWriter writer, string id, string kind, string target)
    {
        writer.WriteStartElement("Relationship", Relationships);
        writer.WriteAttributeString("Id", id);
        writer.WriteAttributeString("Type", $"{Office}/{kind}");
        writer.WriteAttributeString("Target", target);
        writer.WriteEndElement();
    }

    private void Each(Action<string, string> write)
    {
        for (var i = 0; i < sheets.Count; i++)
        {
            write((i + 1).ToString(CultureInfo.InvariantCulture), sheets[i]);
        }
    }

    private string NextSheet(string name)
    {
        sheets.Add(name);
        return string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheets.Count}.xml");
    }

    private void Part(string name, Action<XmlWriter> write)
    {
        using var writer = Open(name);
        write(writer);
    }

    private XmlWriter Open(string name) =>
        XmlWriter.Create(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
}
