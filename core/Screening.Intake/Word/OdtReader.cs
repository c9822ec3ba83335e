using System.Xml;
using Screening.Core;
using Screening.Intake.Archives;
using Screening.Intake.Layout;

namespace Screening.Intake.Word;

/// <summary>OpenDocument texts (ISO/IEC 26300): ODT packages and flat XML; tables, headings, paragraphs, notes.</summary>
internal sealed class OdtReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "odt";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        var isNamed = head.Bytes.IndexOf("opendocument.text"u8) >= 0;
        return !isNamed ? 0 : head.Bytes.StartsWith("PK\x03\x04"u8) || head.Bytes.IndexOf("office:document"u8) >= 0 ? 95 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var content = OpenDocument.Open(source, report, "document", cancellationToken);
        if (content is null)
        {
            return [];
        }

        var walk = new OdtRows(source.Limits);
        using var xml = XmlReader.Create(content, OpenDocument.Settings);
        try
        {
            walk.Add(xml);
        }
        catch (Exception e) when (walk.Rows.Count > 0 && (e is XmlException || BoundedArchive.IsBroken(e)))
        {
            report.Add(new Issue("brokenContent", IssueSeverity.Warning, source.FileName, $"The document can't be read further: {e.Message}", "Open it in a word processor, save it again, and upload that file."));
        }

        if (walk.TrackedAt is { } tracked)
        {
            report.Add(new Issue("trackedChanges", IssueSeverity.Info, tracked, "The document has changes that nobody has accepted; it was read as if all were.", "Accept or refuse the changes if what is struck out still counts."));
        }

        return new DocumentLines(report, source.Limits).Read(walk.Rows);
    }
}
