using Screening.Core;
using Screening.Intake.Layout;

namespace Screening.Intake.Rtf;

/// <summary>Rich Text Format (RTF 1.9): paragraphs and tables; pictures, objects and what word processors keep for themselves are passed over.</summary>
internal sealed class RtfReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "rtf";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes.StartsWith("{\\rtf"u8) ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var rows = new RtfRows(source.Limits);
        rows.Add(new RtfTokens(source.Content), cancellationToken);
        if (rows.IsCut)
        {
            report.Add(new Issue("depthLimit", IssueSeverity.Warning, source.FileName, $"Groups nested more than {RtfRows.MaxDepth} levels deep were not read.", "Save the document as DOCX."));
        }

        if (rows.IsOpen)
        {
            report.Add(new Issue("truncated", IssueSeverity.Warning, source.FileName, "The document ends within a group; it was read as far as it goes.", "Save it again and upload that file."));
        }

        return new DocumentLines(report, source.Limits).Read(rows.Rows);
    }
}
