using System.Globalization;
using Screening.Core;
using Screening.Intake.Layout;
using Screening.Intake.Tables;
using Screening.Intake.Text;
using Sylvan.Data.Csv;

namespace Screening.Intake.Csv;

/// <summary>Comma, semicolon, tab and pipe separated text in any usual encoding.</summary>
internal sealed class CsvReader : IDocumentReader
{
    private const int LinesOfHead = 12;

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes))
        {
            return 0;
        }

        var named = head.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        var text = TextDecoder.Detect(head.Bytes, isWhole: false).GetString(head.Bytes);
        if (DelimiterFinder.Find(text, out var isTable) is not { } delimiter)
        {
            return named ? 30 : 0;
        }

        return named || IsHeaded(text, delimiter) ? 70 : isTable ? 40 : 15;
    }

    // A list of two goods is short enough to be taken for running text; its headings tell.
    private static bool IsHeaded(string text, char delimiter)
    {
        foreach (var line in text.Split('\n', LinesOfHead + 1).Take(LinesOfHead))
        {
            if (line.Contains(delimiter, StringComparison.Ordinal) && HeaderFinder.Find(new TableRow(Array.ConvertAll(line.Split(delimiter), cell => CellText.Collapse(cell.Trim('"'))), string.Empty)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        report.Kind = DocumentKind.GoodsList;
        var delimiter = DelimiterFinder.Find(TextSniffer.Head(source.Content, encoding), out _) ?? ',';
        using var reader = new CsvRecords(source.Content, encoding, delimiter, source.Limits);
        var table = new TableDocument(report, source.Limits, isDelimited: true);
        foreach (var line in table.Read(Rows(reader, new CsvTable(delimiter, source.Limits, report), report, cancellationToken)))
        {
            yield return line;
        }

        report.Kind = table.Kind;
        reader.Undecodable.Report(report);
    }

    private static IEnumerable<TableRow> Rows(CsvRecords reader, CsvTable table, DocumentReport report, CancellationToken cancellationToken)
    {
        while (Advance(reader, report, table.Number + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!table.TryRow(reader, out var row, out var more))
            {
                continue;
            }

            if (more is null)
            {
                yield return row;
                continue;
            }

            foreach (var one in more)
            {
                yield return one;
            }
        }
    }

    private static bool Advance(CsvRecords reader, DocumentReport report, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvRecordTooLargeException)
        {
            report.Add(new Issue(
                "cellLengthLimit", IssueSeverity.Warning, Place(number), "The row is longer than MaxCellLength allows; what came before it stands.",
                "Look for a quote that is not closed, correct it, and upload the file again."));
            return false;
        }
        catch (CsvFormatException e)
        {
            report.Add(new Issue(
                "brokenContent", IssueSeverity.Warning, Place(number), $"The text can't be read further as a table: {e.Message}", "Open the file, correct the row named, and upload it again."));
            return false;
        }
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"row {number}");
}
