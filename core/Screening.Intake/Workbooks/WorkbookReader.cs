using Screening.Core;
using Screening.Intake.Archives;
using Screening.Intake.Workbooks.Binary;
using Screening.Intake.Workbooks.OpenXml;

namespace Screening.Intake.Workbooks;

/// <summary>Excel workbooks that are packages: XLSX, XLSM and their templates, and XLSB. Every sheet is read, hidden ones too.</summary>
internal sealed class WorkbookReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "workbook";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (!head.Bytes.StartsWith("PK\x03\x04"u8))
        {
            return 0;
        }

        foreach (var name in head.EntryNames)
        {
            if (name.EndsWith("xl/workbook.xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith("xl/workbook.bin", StringComparison.OrdinalIgnoreCase))
            {
                return 95;
            }
        }

        var names = head.EntryNames;
        return head.Bytes.IndexOf("xl/"u8) >= 0 || names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? 85 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var package = Open(source, report, cancellationToken);
        if (package is null)
        {
            yield break;
        }

        if (package.MainPart() is not { } main)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, "The workbook's list of sheets is missing.", "Open it in a spreadsheet program, save it again, and upload that file."));
            yield break;
        }

        var sheets = main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? XlsbWorkbook.Sheets(package, main, source.Limits) : XlsxWorkbook.Sheets(package, main, source.Limits);
        foreach (var line in SheetLines.Read(sheets, source, report, cancellationToken))
        {
            yield return line;
        }
    }

    private static OfficePackage? Open(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        try
        {
            return new OfficePackage(source.Content, source.Limits, cancellationToken);
        }
        catch (Exception e) when (BoundedArchive.IsBroken(e))
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The workbook can't be opened: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
            return null;
        }
    }
}
