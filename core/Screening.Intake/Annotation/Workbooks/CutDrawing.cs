using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Screening.Intake.Ocr;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>The pictures of places in a scan, beside the lines of a report: which rows have one, and the parts of the workbook that hold them.</summary>
internal sealed class CutDrawing(ZipArchive archive)
{
    public const string Heading = "Picture 图像";
    public const string PartName = "/xl/drawings/drawing1.xml";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";

    /// <summary>Height of a row with a picture, in points.</summary>
    public const double RowHeight = 60;

    // A picture costs reading its page again: the first lines have one, the others their place.
    private const int Most = 60;
    private const double MostWidth = 430;
    private const int UnitsPerPoint = 12_700;

    private const string Spread = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(ScanCutPlace Place, int Row, int Column)> wanted = [];

    /// <summary>Takes note of a line whose place can be shown; false where it has none, or enough have one.</summary>
    public bool Take(LineNote note, int row, int column)
    {
        if (wanted.Count >= Most || note.Places.Select(ScanCutPlace.Parse).FirstOrDefault(p => p is not null) is not { } place)
        {
            return false;
        }

        wanted.Add((place, row, column));
        return true;
    }

    /// <summary>Writes the pictures and their places on the first sheet.</summary>
    public void Write(PlaceCutter cutter)
    {
        var anchors = new List<(ScanCut Cut, int File, int Row, int Column)>();
        var files = 0;
        foreach (var cut in wanted.Count == 0 ? [] : cutter([.. wanted.Select(w => w.Place).Distinct()]))
        {
            files++;
            using var target = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/media/place{files}.png"), CompressionLevel.NoCompression).Open();
            target.Write(cut.Png);
            anchors.AddRange(wanted.Where(w => w.Place == cut.Place).Select(w => (cut with { Png = [] }, files, w.Row, w.Column)));
        }

        Part("xl/worksheets/_rels/sheet1.xml.rels", writer => Relationships(writer, [("drawing", "drawing", "../drawings/drawing1.xml")]));
        Part("xl/drawings/_rels/drawing1.xml.rels", writer => Relationships(writer, Enumerable.Range(1, files).Select(i => (Id(i), "image", $"../media/{Id(i)}.png"))));
        Part(PartName[1..], writer =>
        {
            writer.WriteStartElement("xdr", "wsDr", Spread);
            foreach (var (cut, file, row, column) in anchors)
            {
                Anchor(writer, cut, file, row, column);
            }

            writer.WriteEndElement();
        });
    }

    private static string Id(int file) => string.Create(CultureInfo.InvariantCulture, $"place{file}");

    private static void Anchor(XmlWriter writer, ScanCut cut, int file, int row, int column)
    {
        var scale = Math.Min((RowHeight - 6) / cut.Height, MostWidth / cut.Width);
        var (width, height) = ((long)(cut.Width * scale * UnitsPerPoint), (long)(cut.Height * scale * UnitsPerPoint));
        writer.WriteStartElement("oneCellAnchor", Spread);
        writer.WriteStartElement("from", Spread);
        writer.WriteElementString("col", Spread, (column - 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("colOff", Spread, "38100");
        writer.WriteElementString("row", Spread, (row - 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("rowOff", Spread, "38100");
        writer.WriteEndElement();
        Size(writer, "ext", Spread, width, height);
        writer.WriteStartElement("pic", Spread);
        writer.WriteStartElement("nvPicPr", Spread);
        writer.WriteStartElement("cNvPr", Spread);
        writer.WriteAttributeString("id", row.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("name", Id(file));
        writer.WriteAttributeString("descr", string.Create(CultureInfo.InvariantCulture, $"page {cut.Place.Page}, {cut.Place.Box}"));
        writer.WriteEndElement();
        writer.WriteElementString("cNvPicPr", Spread, null);
        writer.WriteEndElement();
        writer.WriteStartElement("blipFill", Spread);
        writer.WriteStartElement("a", "blip", Main);
        writer.WriteAttributeString("r", "embed", Office, Id(file));
        writer.WriteEndElement();
        writer.WriteStartElement("a", "stretch", Main);
        writer.WriteElementString("a", "fillRect", Main, null);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("spPr", Spread);
        writer.WriteStartElement("a", "xfrm", Main);
        writer.WriteStartElement("a", "off", Main);
        writer.WriteAttributeString("x", "0");
        writer.WriteAttributeString("y", "0");
        writer.WriteEndElement();
        Size(writer, "ext", Main, width, height);
        writer.WriteEndElement();
        writer.WriteStartElement("a", "prstGeom", Main);
        writer.WriteAttributeString("prst", "rect");
        writer.WriteElementString("a", "avLst", Main, null);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteElementString("clientData", Spread, null);
        writer.WriteEndElement();
    }

    private static void Size(XmlWriter writer, string name, string ns, long width, long height)
    {
        writer.WriteStartElement(name, ns);
        writer.WriteAttributeString("cx", width.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("cy", height.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static void Relationships(XmlWriter writer, IEnumerable<(string Id, string Kind, string Target)> relations)
    {
        writer.WriteStartElement("Relationships", Relations);
        foreach (var (id, kind, target) in relations)
        {
            writer.WriteStartElement("Relationship", Relations);
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", $"{Office}/{kind}");
            writer.WriteAttributeString("Target", target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Part(string name, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
        write(writer);
    }
}
