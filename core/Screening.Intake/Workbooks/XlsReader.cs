using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Screening.Core;
using Screening.Intake.Compound;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>XLS workbooks, Excel 2 to 2003 (BIFF 2 to 8), in a compound file or bare. What else a compound file may hold is named.</summary>
internal sealed class XlsReader : IDocumentReader
{
    static XlsReader() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public string Name => "xls";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        var isCompound = head.Bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        return isCompound ? 60 : IsBare(head.Bytes) ? 70 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var reader = Open(source, report);
        foreach (var line in reader is null ? [] : SheetLines.Read(Sheets(reader, source.Limits, cancellationToken), source, report, cancellationToken))
        {
            yield return line;
        }
    }

    // The first record of a workbook that is no compound file: its number (BOF of BIFF 2, 3, 4 or 5), its length, and the kind of sheet.
    private static bool IsBare(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 8 && bytes[0] == 9 && bytes[1] is 0 or 2 or 4 or 8 && bytes[2] is 4 or 6 or 8 or 16 && bytes[3] == 0 && bytes[6] is 5 or 0x10 or 0x20 or 0x40 && bytes[7] is 0 or 1;

    private static IEnumerable<Sheet> Sheets(IExcelDataReader reader, IntakeLimits limits, CancellationToken cancellationToken)
    {
        do
        {
            var notes = new SheetNotes(limits);
            var merged = new MergedRanges();
            foreach (var range in reader.MergeCells ?? [])
            {
                merged.Add(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn);
            }

            var isHidden = !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);
            yield return new Sheet(reader.Name ?? "Sheet", isHidden, merged, Rows(reader, notes, cancellationToken)) { Notes = notes };
        }
        while (reader.NextResult());
    }

    private static IEnumerable<SheetRow> Rows(IExcelDataReader reader, SheetNotes notes, CancellationToken cancellationToken)
    {
        var cells = new List<string>();
        for (var number = 1; reader.Read(); number++)
        {
            // A forged sheet has rows without end and nothing in them.
            cancellationToken.ThrowIfCancellationRequested();
            ReadRow(reader, cells, number, notes);
            if (cells.Count > 0)
            {
                yield return new SheetRow(number, [.. cells], reader.RowHeight == 0);
            }
        }
    }

    // The library gives as many cells as the widest row has, which a forged one makes thousands.
    private static void ReadRow(IExcelDataReader reader, List<string> cells, int number, SheetNotes notes)
    {
        cells.Clear();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.IsDBNull(i))
            {
                continue;
            }

            if (i >= notes.Limits.MaxCells)
            {
                notes.AddLongRow(number);
                return;
            }

            while (cells.Count < i)
            {
                cells.Add(string.Empty);
            }

            cells.Add(Cell(reader, i, number, notes));
        }
    }

    private static string Cell(IExcelDataReader reader, int column, int row, SheetNotes notes)
    {
        var text = reader.GetValue(column) switch
        {
            null => string.Empty,
            string s => CellText.Collapse(s),
            DateTime d => NumberFormat.DateText(d),
            double d => NumberFormat.Text(d, NumberFormat.KindOf(0, reader.GetNumberFormatString(column)) is NumberKind.Percent ? NumberKind.Percent : NumberKind.Plain, false),
            bool b => b ? "TRUE" : "FALSE",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? string.Empty,
        };
        if (text.Length <= notes.Limits.MaxCellLength)
        {
            return text;
        }

        notes.AddCutCell(row);
        return text[..notes.Limits.MaxCellLength];
    }

    private static IExcelDataReader? Open(DocumentSource source, DocumentReport report)
    {
        if (source.Content.Length > source.Limits.MaxPartBytes)
        {
            report.Reject(new Issue("tooLarge", IssueSeverity.Error, source.FileName, $"An XLS workbook is held in memory and may have {source.Limits.MaxPartBytes} bytes at most (MaxPartBytes).", "Save it as XLSX and upload that file."));
            return null;
        }

        try
        {
            if (CompoundContent.Of(source.Content) is { } other)
            {
                report.Reject(other.Issue(source.FileName));
                return null;
            }

            source.Content.Position = 0;
            return ExcelReaderFactory.CreateReader(source.Content, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (InvalidPasswordException)
        {
            report.Reject(CompoundContent.Protected("workbook", source.FileName));
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The workbook can't be opened: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
        }

        return null;
    }
}
