using System.Globalization;
using Screening.Core;
using Screening.Intake.Parts;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>Turns the sheets of a workbook, whatever its format, into goods lines. A sheet that breaks ends there; the next one is read.</summary>
internal static class SheetLines
{
    /// <summary>The lines of all sheets, hidden ones too.</summary>
    public static IEnumerable<ItemLine> Read(IEnumerable<Sheet> sheets, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.GoodsList;
        using var all = sheets.GetEnumerator();
        while (Advance(all, source, report, "workbook"))
        {
            var sheet = all.Current;
            if (sheet.IsHidden)
            {
                report.Add(new Issue("hiddenSheet", IssueSeverity.Info, sheet.Name, $"The sheet '{sheet.Name}' is hidden; it was read too.", null));
            }

            foreach (var line in ReadSheet(sheet, source, report, cancellationToken))
            {
                yield return line;
            }

            sheet.Notes.Report(sheet.Name, report);
        }

        if (report.RowsSeen == 0 && report.Issues.Any(issue => issue.Code == "brokenContent"))
        {
            report.Reject(new Issue("noReadableSheet", IssueSeverity.Error, source.FileName, "No sheet of the workbook could be read; the reason stands with it.", "Open it in a spreadsheet program, save it again, and upload that file."));
        }
    }

    private static IEnumerable<ItemLine> ReadSheet(Sheet sheet, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var lines = new TableLines(report);
        var number = 0;
        using var rows = sheet.Rows.GetEnumerator();
        while (Advance(rows, source, report, Place(sheet.Name, number + 1)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = rows.Current;
            number = row.Number;
            if (row.IsHidden)
            {
                sheet.Notes.AddHiddenRow();
            }

            var isSpanned = sheet.Merged.IsWide(number) && Filled(row.Cells) == 1;
            foreach (var line in lines.Add(new TableRow(sheet.Merged.Fill(number, row.Cells), Place(sheet.Name, number)) { IsSpanned = isSpanned }))
            {
                yield return line;
            }
        }

        foreach (var line in lines.End())
        {
            yield return line;
        }
    }

    private static int Filled(string[] cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.Length > 0 ? 1 : 0;
        }

        return filled;
    }

    private static string Place(string sheet, int row) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!A{row}");

    // The libraries beneath throw many kinds for broken files; whichever it is, the rows before it stand.
    private static bool Advance<T>(IEnumerator<T> steps, DocumentSource source, DocumentReport report, string where)
    {
        try
        {
            return steps.MoveNext();
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException && source.Content is not GuardedStream { HasFailed: true })
        {
            report.Add(new Issue("brokenContent", IssueSeverity.Warning, where, $"The workbook can't be read further: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
            return false;
        }
    }
}
