using System.Globalization;
using System.Xml.Linq;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>The cell formats of notes, added behind those that a workbook has.</summary>
/// <param name="Heading">Index of the headings' format.</param>
/// <param name="Plain">Index for notes without colour.</param>
/// <param name="Attention">Index for amber ones.</param>
/// <param name="Alert">Index for red ones.</param>
internal sealed record NoteStyles(int Heading, int Plain, int Attention, int Alert)
{
    private const string Empty =
        $"""
        <styleSheet xmlns="{CellWriter.Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
        """;

    /// <summary>A style sheet for a workbook that has none.</summary>
    public static XDocument NewSheet() => XDocument.Parse(Empty);

    /// <summary>The format of a tone.</summary>
    public int Of(NoteTone tone) => tone switch
    {
        NoteTone.Alert => Alert,
        NoteTone.Attention => Attention,
        _ => Plain,
    };

    /// <summary>Adds the formats to a style sheet; null when it lacks a part that they need.</summary>
    public static NoteStyles? AddTo(XDocument sheet)
    {
        var root = sheet.Root!;
        var ns = root.Name.Namespace;
        if (root.Element(ns + "fonts") is not { } fonts || root.Element(ns + "fills") is not { } fills || root.Element(ns + "cellXfs") is not { } formats)
        {
            return null;
        }

        var bold = Add(fonts, new XElement(ns + "font", new XElement(ns + "b"), new XElement(ns + "sz", new XAttribute("val", "11")), new XElement(ns + "name", new XAttribute("val", "Calibri"))));
        return new NoteStyles(
            Add(formats, Format(ns, bold, Add(fills, Fill(ns, "FFD9E1F2")))),
            Add(formats, Format(ns, 0, 0)),
            Add(formats, Format(ns, 0, Add(fills, Fill(ns, "FFFFE699")))),
            Add(formats, Format(ns, 0, Add(fills, Fill(ns, "FFF4B6AE")))));
    }

    private static int Add(XElement list, XElement item)
    {
        list.Add(item);
        var count = list.Elements(item.Name).Count();
        list.SetAttributeValue("count", count.ToString(CultureInfo.InvariantCulture));
        return count - 1;
    }

    private static XElement Fill(XNamespace ns, string colour) => new(
        ns + "fill",
        new XElement(ns + "patternFill", new XAttribute("patternType", "solid"), new XElement(ns + "fgColor", new XAttribute("rgb", colour)), new XElement(ns + "bgColor", new XAttribute("indexed", "64"))));

    private static XElement Format(XNamespace ns, int font, int fill) => new(
        ns + "xf", new XAttribute("numFmtId", "0"), new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", "0"), new XAttribute("xfId", "0"),
        new XAttribute("applyFont", "1"), new XAttribute("applyFill", "1"), new XAttribute("applyAlignment", "1"),
        new XElement(ns + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", "1")));
}
