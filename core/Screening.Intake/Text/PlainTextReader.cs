using System.Globalization;

namespace Screening.Intake.Text;

/// <summary>Text without columns: every paragraph that says something is a line.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes) ? 0 : 20;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var encoding = TextDecoder.Detect(source.Content);
        report.Encoding = encoding.WebName;
        report.Kind = DocumentKind.Prose;
        using var reader = TextDecoder.Open(source.Content, encoding, 16 * 1024, out var undecodable);
        var lines = new BoundedLines(reader, source.Limits.MaxCellLength);
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

        undecodable.Report(report);
    }
}
