using System.Globalization;
using Screening.Intake.Layout;

namespace Screening.Intake.Text;

/// <summary>Text without separators: read by the kind of document that it is; a long one, which is a list, line by line.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    private const long LongText = 8 << 20;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes))
        {
            return 0;
        }

        var isNamedTable = head.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return !isNamedTable && TextShape.IsRunning(TextDecoder.Detect(head.Bytes, isWhole: false).GetString(head.Bytes)) ? 45 : 20;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        using var reader = TextDecoder.Open(source.Content, encoding, 16 * 1024, out var undecodable);
        var text = new BoundedLines(reader, source.Limits.MaxCellLength);
        var lines = source.Content.Length > LongText ? ReadLines(text, report, cancellationToken) : ReadWhole(text, source.Limits, report, cancellationToken);
        foreach (var line in lines)
        {
            yield return line;
        }

        undecodable.Report(report);
    }

    private static IEnumerable<ItemLine> ReadWhole(BoundedLines lines, IntakeLimits limits, DocumentReport report, CancellationToken cancellationToken)
    {
        var rows = new TextRows();
        var number = 0;
        while (lines.Read() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(line, ++number);
        }

        for (var i = 0; i < rows.Blank; i++)
        {
            report.CountLeftOut("blank");
        }

        return new DocumentLines(report, limits).Read(rows.Rows);
    }

    private static IEnumerable<ItemLine> ReadLines(BoundedLines lines, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.Prose;
        var number = 0;
        while (lines.Read() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var text = Tables.CellText.Collapse(line);
            if (text.Length == 0)
            {
                report.CountLeftOut("blank");
                continue;
            }

            yield return new ItemLine
            {
                Number = report.CountLine(), Where = "line " + number.ToString(CultureInfo.InvariantCulture), Text = text,
            };
        }
    }
}
