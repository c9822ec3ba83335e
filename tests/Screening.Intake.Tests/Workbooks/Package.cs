using System.IO.Compression;
using System.Text;

namespace Screening.Intake.Tests.Workbooks;

/// <summary>Builds packages from their parts, as spreadsheet programs and as careless exporters write them.</summary>
internal static class Package
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return buffer.ToArray();
    }

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in sheetData.</param>
    /// <param name="after">What stands behind it.</param>
    /// <param name="shared">String items.</param>
    /// <param name="formats">Number formats of the cell formats 1, 2 ...; 0 is General.</param>
    /// <param name="space">The main namespace.</param>
    /// <param name="properties">Attributes of workbookPr.</param>
    public static byte[] Xlsx(string rows, string after = "", string shared = "", string[]? formats = null, string space = Transitional, string properties = "")
    {
        var codes = string.Concat((formats ?? []).Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"));
        var uses = "<xf numFmtId=\"0\"/>" + string.Concat((formats ?? []).Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"));
        return Zip(
            ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{space}\" xmlns:r=\"{Relations}\"><workbookPr {properties}/><sheets><sheet name=\"Goods\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{space}\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{space}\">{shared}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{space}\"><numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{uses}</cellXfs></styleSheet>"));
    }

    /// <summary>A row of inline texts; an empty one is left out.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, i) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    /// <summary>An OpenDocument spreadsheet.</summary>
    /// <param name="tables">What stands in office:spreadsheet.</param>
    /// <param name="styles">What stands in the automatic styles.</param>
    /// <param name="manifest">What stands in the manifest.</param>
    public static byte[] Ods(string tables, string styles = "", string manifest = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", Content(tables, styles, "office:document-content")),
        ("META-INF/manifest.xml", $"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"content.xml\">{manifest}</m:file-entry></m:manifest>"));

    public static string Content(string tables, string styles, string root) =>
        $"<?xml version=\"1.0\"?><{root} xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></{root}>";
}
