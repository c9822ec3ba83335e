using Screening.Core;
using Screening.Intake.Layout;

namespace Screening.Intake.Ocr;

/// <summary>Pictures of pages: PNG, JPEG, TIFF, BMP, GIF, WebP and JPEG 2000, read by the OCR port into the rows that text pages give.</summary>
internal sealed class PictureReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "picture";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => PictureFormat.Of(head.Bytes) is null ? 0 : 100;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        if (source.Scans is null)
        {
            report.Add(NotRead(source.FileName, "The document is a picture, and no reader of pictures is set up."));
            yield break;
        }

        if (source.Content.Length > source.Limits.MaxPartBytes)
        {
            report.Add(NotRead(source.FileName, $"The picture has more than {source.Limits.MaxPartBytes} bytes (MaxPartBytes) and was not read."));
            yield break;
        }

        var content = new byte[source.Content.Length];
        source.Content.ReadExactly(content);
        var doubts = new ScanDoubts();
        var witness = new ScanWitness(report, source.Limits);
        var rows = new List<DocumentRow>();
        var picture = new ScanSource { Content = content, Name = source.FileName, MaxPages = source.Limits.MaxPages };
        foreach (var page in ScanPages.Of(source, source.Scans, picture, report, cancellationToken))
        {
            doubts.Add(page);
            witness.Add(page);
            rows.AddRange(ScanRows.Of(page));
        }

        foreach (var line in witness.Weigh(new DocumentLines(report, source.Limits).Read(rows).Select(doubts.Mark)))
        {
            yield return line;
        }
    }

    private static Issue NotRead(string where, string message) =>
        new("needsOcr", IssueSeverity.Warning, where, message, "Upload a text version, or read the picture by eye.");
}
