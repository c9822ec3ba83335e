using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Screening.Core;
using Screening.Intake.Tables;

namespace Screening.Intake.Workbooks;

/// <summary>Excel workbooks, XLSX, XLSB and XLS: every sheet, hidden ones too.</summary>
internal sealed class WorkbookReader : IDocumentReader
{
    static WorkbookReader() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public string Name => "workbook";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        var isCompound = head.Bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        var isZip = head.Bytes.StartsWith("PK\x03\x04"u8);
        var namesParts = head.Bytes.IndexOf("xl/"u8) >= 0 || head.Bytes.IndexOf("[Content_Types].xml"u8) >= 0;
        var isWord = head.Bytes.IndexOf("word/"u8) >= 0;
        return isCompound ? 60 : isZip && namesParts && !isWord ? 80 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.GoodsList;
        using var reader = Open(source, report);
        if (reader is null)
        {
            yield break;
        }

        do
        {
            foreach (var line in ReadSheet(reader, source.Limits, report, cancellationToken))
            {
                yield return line;
            }
        }
        while (Next(reader, report));
    }

    private static IEnumerable<ItemLine> ReadSheet(IExcelDataReader reader, IntakeLimits limits, DocumentReport report, CancellationToken cancellationToken)
    {
        var sheet = reader.Name ?? "Sheet";
        if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
        {
            report.Add(new Issue("hiddenSheet", IssueSeverity.Info, sheet, $"The sheet '{sheet}' is hidden; it was read too.", null));
        }

        var lines = new TableLines(report);
        var spans = (reader.MergeCells ?? []).Where(m => m.ToColumn > m.FromColumn).GroupBy(m => m.FromRow).ToDictionary(g => g.Key, g => g.Max(m => m.ToColumn - m.FromColumn + 1));
        var number = 0;
        while (Advance(reader, report, sheet, number))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var cells = CellsOf(reader, limits);
            var spanned = spans.TryGetValue(number - 1, out var width) && width > 1 && cells.Count(c => c.Length > 0) == 1;
            var where = string.Create(CultureInfo.InvariantCulture, $"{sheet}!A{number}");
            foreach (var line in lines.Add(new TableRow(cells, where) { IsSpanned = spanned }))
            {
                yield return line;
            }
        }

        foreach (var line in lines.End())
        {
            yield return line;
        }
    }

    private static string[] CellsOf(IExcelDataReader reader, IntakeLimits limits)
    {
        var cells = new string[Math.Min(reader.FieldCount, limits.MaxCells)];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = reader.GetValue(i) switch
            {
                null => string.Empty,
                string s => s,
                DateTime d => d.ToString(d.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                double d => d.ToString("0.###############", CultureInfo.InvariantCulture),
                IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? string.Empty,
            };
            cells[i] = CellText.Collapse(text.Length > limits.MaxCellLength ? text[..limits.MaxCellLength] : text);
        }

        return cells;
    }

    private static IExcelDataReader? Open(DocumentSource source, DocumentReport report)
    {
        try
        {
            if (source.Content.ReadByte() == 0xD0)
            {
                Mail.CompoundFile.HoldSound(source.Content);
            }

            source.Content.Position = 0;
            return ExcelReaderFactory.CreateReader(source.Content, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (InvalidPasswordException)
        {
            report.Reject(new Issue("passwordProtected", IssueSeverity.Error, source.FileName, "The workbook is protected by a password and can't be read.", "Remove the password and upload it again."));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The workbook can't be opened: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
        }

        return null;
    }

    // The library throws many kinds for broken files; whichever it is, the rows before it stand.
    private static bool Advance(IExcelDataReader reader, DocumentReport report, string sheet, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Broken(report, string.Create(CultureInfo.InvariantCulture, $"{sheet}!A{number + 1}"), e);
            return false;
        }
    }

    private static bool Next(IExcelDataReader reader, DocumentReport report)
    {
        try
        {
            return reader.NextResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Broken(report, "workbook", e);
            return false;
        }
    }

    private static void Broken(DocumentReport report, string where, Exception e) => report.Add(new Issue(
        "brokenContent", IssueSeverity.Warning, where, $"The workbook can't be read further: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
}
