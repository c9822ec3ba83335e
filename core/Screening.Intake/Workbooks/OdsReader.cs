using System.Xml;
using Screening.Intake.Archives;

namespace Screening.Intake.Workbooks;

/// <summary>OpenDocument spreadsheets (ISO/IEC 26300): ODS packages and flat XML. Every sheet is read, hidden ones too.</summary>
internal sealed class OdsReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "ods";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        var isNamed = head.Bytes.IndexOf("opendocument.spreadsheet"u8) >= 0;
        return !isNamed ? 0 : head.Bytes.StartsWith("PK\x03\x04"u8) ? 95 : head.Bytes.IndexOf("office:document"u8) >= 0 ? 95 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var content = OpenDocument.Open(source, report, "spreadsheet", cancellationToken);
        if (content is null)
        {
            yield break;
        }

        using var xml = XmlReader.Create(content, OpenDocument.Settings);
        foreach (var line in SheetLines.Read(new OdsSheets(xml, source.Limits).Read(), source, report, cancellationToken))
        {
            yield return line;
        }
    }
}
