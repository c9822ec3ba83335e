using System.Globalization;
using Screening.Core;
using Screening.Intake.Layout;
using Screening.Intake.Parts;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>Turns the sheets of a workbook, whatever its format, into goods lines. A sheet that breaks ends there; the next one is read.</summary>
internal static class SheetLines
{
    /// <summary>The lines of all sheets, hidden ones too.</summary>
    public static IEnumerable<ItemLine> Read(IEnumerable<Sheet> sheets, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var kinds = new List<DocumentKind>();
        using var all = sheets.GetEnumerator();
        while (Advance(all, source, report, "workbook"))
        {
            var sheet = all.Current;
            if (sheet.IsHidden)
            {
                report.Add(new Issue("hiddenSheet", IssueSeverity.Info, sheet.Name, $"The sheet '{sheet.Name}' is hidden; it was read too.", null));
            }

            foreach (var line in ReadSheet(sheet, source, report, kinds, cancellationToken))
            {
                yield return line;
            }

            sheet.Notes.Report(sheet.Name, report);
        }

        // A certificate among the sheets of an invoice makes no certificate of it.
        report.Kind = kinds.Count == 0 || kinds.Contains(DocumentKind.GoodsList) ? DocumentKind.GoodsList : kinds[0];
        if (report.RowsSeen == 0 && report.Issues.Any(issue => issue.Code == "brokenContent"))
        {
            report.Reject(new Issue("noReadableSheet", IssueSeverity.Error, source.FileName, "No sheet of the workbook could be read; the reason stands with it.", "Open it in a spreadsheet program, save it again, and upload that file."));
        }
    }

    private static IEnumerable<ItemLine> ReadSheet(Sheet sheet, DocumentSource source, DocumentReport report, List<DocumentKind> kinds, CancellationToken cancellationToken)
    {
        var table = new TableDocument(report, source.Limits);
        var before = report.ItemLines;
        foreach (var line in table.Read(Rows(sheet, source, report, cancellationToken)))
        {
            yield return line;
        }

        if (report.ItemLines > before)
        {
            kinds.Add(table.Kind);
        }
    }

    private static IEnumerable<TableRow> Rows(Sheet sheet, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var (number, left) = (0, int.MaxValue);
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

            var first = Array.FindIndex(row.Cells, cell => cell.Length > 0);
            left = first >= 0 ? Math.Min(left, first) : left;
            var isSpanned = first == left && sheet.Merged.IsWide(number, first) && Filled(row.Cells) == 1;
            yield return new TableRow(sheet.Merged.Fill(number, row.Cells), Place(sheet.Name, number)) { IsSpanned = isSpanned };
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
