using Screening.Intake.Tables;
using Screening.Intake.Workbooks.OpenXml;

namespace Screening.Intake.Workbooks.Binary;

/// <summary>An XLSB workbook (MS-XLSB): a package like XLSX whose parts are binary records.</summary>
internal static class XlsbWorkbook
{
    private const int MostFormats = 100_000;
    private const int WorkbookProperties = 153;
    private const int BundledSheet = 156;
    private const int SharedText = 19;
    private const int Format = 44;
    private const int CellFormat = 47;
    private const int BeginCellFormats = 617;
    private const int EndCellFormats = 618;

    /// <summary>The sheets in the order of their tabs.</summary>
    /// <exception cref="InvalidDataException">A part that all sheets need is missing, or over a limit.</exception>
    public static IEnumerable<Sheet> Sheets(OfficePackage package, string main, IntakeLimits limits)
    {
        var relations = package.RelationsOf(main);
        string? Target(string type) => relations.Values.FirstOrDefault(relation => relation.Type == type).Target;
        var (sheets, is1904) = ListOf(package, main);
        var parts = new WorkbookParts { Texts = TextsOf(package, Target("sharedStrings")), Formats = FormatsOf(package, Target("styles")), Is1904 = is1904 };
        foreach (var (name, id, isHidden) in sheets)
        {
            if (!relations.TryGetValue(id, out var relation) || relation.Type != "worksheet")
                continue;
            var notes = new SheetNotes(limits);
            var merged = new MergedRanges();
            yield return new Sheet(name, isHidden, merged, new XlsbSheet(package, relation.Target, parts, notes, merged).Rows()) { Notes = notes };
        }
    }

    private static (List<(string Name, string Id, bool IsHidden)> Sheets, bool Is1904) ListOf(OfficePackage package, string main)
    {
        var sheets = new List<(string, string, bool)>();
        var is1904 = false;
        using var records = new RecordStream(package.Open(main) ?? throw new InvalidDataException($"The part {main} is missing."));
        while (records.Next())
        {
            if (records.Type == WorkbookProperties)
            {
                is1904 = (records.Int32(0) & 1) != 0;
            }
            else if (records.Type == BundledSheet)
            {
                var id = records.Text(8, out var end);
                sheets.Add((records.Text(end, out _), id, records.Int32(0) != 0));
            }
        }

        return (sheets, is1904);
    }

    private static List<string> TextsOf(OfficePackage package, string? part)
    {
        var texts = new List<string>();
        using var records = part is not null && package.Open(part, isHeld: true) is { } stream ? new RecordStream(stream) : null;
        while (records is not null && records.Next())
        {
            if (records.Type == SharedText)
                texts.Add(CellText.Collapse(records.Text(1, out _)));
        }

        return texts;
    }

    private static List<NumberKind> FormatsOf(OfficePackage package, string? part)
    {
        var codes = new Dictionary<int, string>();
        var formats = new List<NumberKind>();
        var inCells = false;
        using var records = part is not null && package.Open(part, isHeld: true) is { } stream ? new RecordStream(stream) : null;
        while (records is not null && records.Next() && formats.Count < MostFormats)
        {
            if (records.Type is BeginCellFormats or EndCellFormats)
                inCells = records.Type == BeginCellFormats;
            else if (records.Type == Format)
                codes[records.UInt16(0)] = records.Text(2, out _);
            else if (records.Type == CellFormat && inCells)
                formats.Add(NumberFormat.KindOf(records.UInt16(2), codes.GetValueOrDefault(records.UInt16(2))));
        }

        return formats;
    }
}
