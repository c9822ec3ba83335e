using System.Xml;

namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>An XLSX workbook (ISO/IEC 29500-1, transitional and strict): its list of sheets and what their cells refer to.</summary>
internal static class XlsxWorkbook
{
    private const int MostFormats = 100_000;

    /// <summary>The sheets in the order of their tabs.</summary>
    /// <exception cref="InvalidDataException">A part that all sheets need is missing, or over a limit.</exception>
    public static IEnumerable<Sheet> Sheets(OfficePackage package, string main, IntakeLimits limits)
    {
        var relations = package.RelationsOf(main);
        var (sheets, is1904) = ListOf(package, main);
        var (texts, cut) = TextsOf(package, Target(relations, "sharedStrings"), limits);
        var parts = new WorkbookParts { Texts = texts, CutTexts = cut, Formats = FormatsOf(package, Target(relations, "styles")), Is1904 = is1904 };
        foreach (var (name, id, isHidden) in sheets)
        {
            if (!relations.TryGetValue(id, out var relation) || relation.Type != "worksheet")
                continue;
            var notes = new SheetNotes(limits);
            var merged = new MergedRanges();
            yield return new Sheet(name, isHidden, merged, new XlsxSheet(package, relation.Target, parts, notes, merged).Rows()) { Notes = notes };
        }
    }

    private static string? Target(Dictionary<string, (string Type, string Target)> relations, string type) => relations.Values.FirstOrDefault(relation => relation.Type == type).Target;

    private static (List<(string Name, string Id, bool IsHidden)> Sheets, bool Is1904) ListOf(OfficePackage package, string main)
    {
        var sheets = new List<(string, string, bool)>();
        var is1904 = false;
        using var xml = package.OpenXml(main) ?? throw new InvalidDataException($"The part {main} is missing.");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
            {
                is1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.LocalName == "sheet")
            {
                string? id = null;
                while (xml.MoveToNextAttribute())
                    id = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : id;
                xml.MoveToElement();
                sheets.Add((xml.GetAttribute("name") ?? $"Sheet{sheets.Count + 1}", id ?? string.Empty, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        return (sheets, is1904);
    }

    private static (List<string> Texts, HashSet<int> Cut) TextsOf(OfficePackage package, string? part, IntakeLimits limits)
    {
        var texts = new List<string>();
        var cut = new HashSet<int>();
        var text = new MarkupText(limits.MaxCellLength);
        using var xml = part is null ? null : package.OpenXml(part, isHeld: true);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            texts.Add(Tables.CellText.Collapse(text.ReadItem(xml)));
            if (text.IsCut)
                cut.Add(texts.Count - 1);
        }

        return (texts, cut);
    }

    private static List<NumberKind> FormatsOf(OfficePackage package, string? part)
    {
        var codes = new Dictionary<int, string>();
        var formats = new List<NumberKind>();
        var inCells = false;
        using var xml = part is null ? null : package.OpenXml(part, isHeld: true);
        while (xml is not null && xml.Read() && formats.Count < MostFormats)
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && codes.Count < MostFormats)
                codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? string.Empty;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCells)
                formats.Add(NumberFormat.KindOf(Number(xml, "numFmtId"), codes.GetValueOrDefault(Number(xml, "numFmtId"))));
        }

        return formats;
    }

    private static int Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
