using Screening.Intake.Tables;
using Screening.Intake.Workbooks.OpenXml;

namespace Screening.Intake.Workbooks.Binary;

/// <summary>Reads the rows of one sheet of an XLSB workbook (MS-XLSB 2.4); memory holds a row.</summary>
internal sealed class XlsbSheet(OfficePackage package, string part, WorkbookParts parts, SheetNotes notes, MergedRanges merged)
{
    private const int RowHeader = 0;
    private const int EndOfData = 146;
    private const int Merged = 176;
    private const int RichText = 62;

    private readonly List<string> cells = [];
    private int row;

    /// <summary>The rows in the order of the file.</summary>
    /// <exception cref="EndOfStreamException">The part is cut; the rows before stand.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        FindMerged();
        using var records = Open();
        var isHidden = false;
        while (records.Next() && records.Type != EndOfData)
        {
            if (records.Type != RowHeader)
            {
                if (row > 0)
                    TakeCell(records);
                continue;
            }

            if (row > 0)
                yield return new SheetRow(row, [.. cells], isHidden);
            cells.Clear();
            row = records.Int32(0) + 1;
            isHidden = records.Data.Length > 11 && (records.Data[11] & 0x10) != 0;
        }

        if (row > 0)
            yield return new SheetRow(row, [.. cells], isHidden);
    }

    private RecordStream Open() => new(package.Open(part) ?? throw new InvalidDataException($"The part {part} is missing."));

    private void FindMerged()
    {
        using var records = Open();
        while (records.Next())
        {
            if (records.Type == Merged)
                merged.Add(records.Int32(0) + 1, records.Int32(4) + 1, records.Int32(8), records.Int32(12));
        }
    }

    // Cells 1 to 11 name their column; 12 to 18, the short ones, stand in the next one.
    private void TakeCell(RecordStream records)
    {
        if (records.Type is (< 1 or > 18) and not RichText)
            return;
        var isShort = records.Type is >= 12 and <= 18;
        var column = isShort ? cells.Count : records.Int32(0);
        var at = isShort ? 4 : 8;
        var format = records.Int32(at - 4) & 0xFFFFFF;
        var text = Content(records, at, format);
        if (text.Length > notes.Limits.MaxCellLength)
        {
            notes.AddCutCell(row);
            text = text[..notes.Limits.MaxCellLength];
        }

        if (column < 0 || column >= notes.Limits.MaxCells)
        {
            notes.AddLongRow(row);
            return;
        }

        while (cells.Count <= column)
            cells.Add(string.Empty);
        cells[column] = text;
    }

    private string Content(RecordStream records, int at, int format)
    {
        switch (records.Type)
        {
            case 2 or 13:
                return parts.Number(Packed(records.Int32(at)), format);
            case 3 or 11 or 14:
                notes.AddError(row);
                return "#ERROR";
            case 4 or 10 or 15:
                return records.Data.Length > at && records.Data[at] != 0 ? "TRUE" : "FALSE";
            case 5 or 9 or 16:
                return parts.Number(records.Double(at), format);
            case 6 or 8 or 17:
                return CellText.Collapse(records.Text(at, out _));
            case 7 or 18:
                return parts.Text(records.Int32(at), row, notes);
            case RichText:
                return CellText.Collapse(records.Text(at + 1, out _));
            default:
                return string.Empty;
        }
    }

    // RkNumber (2.5.122): 30 bits of an integer or of a floating point number, maybe times a hundred.
    private static double Packed(int packed)
    {
        var number = (packed & 2) != 0 ? packed >> 2 : BitConverter.Int64BitsToDouble((long)(packed & ~3) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }
}
