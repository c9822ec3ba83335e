using System.Globalization;
using Screening.Core;
using Screening.Intake.Tables;
using Screening.Intake.Text;
using Sylvan.Data.Csv;

namespace Screening.Intake.Csv;

/// <summary>Comma, semicolon, tab and pipe separated text in any usual encoding.</summary>
internal sealed class CsvReader : IDocumentReader
{
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
        return DelimiterFinder.Find(text) is not null ? (named ? 70 : 40) : named ? 30 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        report.Kind = DocumentKind.GoodsList;
        var delimiter = DelimiterFinder.Find(TextSniffer.Head(source.Content, encoding)) ?? ',';
        var lines = new TableLines(report);
        using var text = new StreamReader(source.Content, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            Delimiter = delimiter, HasHeaders = false, BufferSize = 64 * 1024, MaxBufferSize = source.Limits.MaxCellLength * 2, CsvStyle = CsvStyle.Lax,
        });
        var number = 0;
        while (Advance(reader, report, number))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var cells = new string[Math.Min(reader.RowFieldCount, source.Limits.MaxCells)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellText.Collapse(reader.GetString(i));
            }

            foreach (var line in lines.Add(new TableRow(cells, "row " + number.ToString(CultureInfo.InvariantCulture))))
            {
                yield return line;
            }
        }

        foreach (var line in lines.End())
        {
            yield return line;
        }
    }

    private static bool Advance(CsvDataReader reader, DocumentReport report, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
        {
            report.Add(new Issue(
                "brokenContent", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {number + 1}"),
                $"The text can't be read further as a table: {e.Message}", "Open the file, correct the row named, and upload it again."));
            return false;
        }
    }
}
