using System.IO.Compression;
using System.Xml;
using Screening.Core;
using Screening.Intake.Archives;
using Screening.Intake.Parts;

namespace Screening.Intake.Workbooks;

/// <summary>OpenDocument spreadsheets (ISO/IEC 26300): ODS packages and flat XML. Every sheet is read, hidden ones too.</summary>
internal sealed class OdsReader : IDocumentReader
{
    private const int SmallPart = 1 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = false, CheckCharacters = false,
    };

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
        var content = Open(source, report, cancellationToken);
        if (content is null)
        {
            yield break;
        }

        using var xml = XmlReader.Create(content, Settings);
        foreach (var line in SheetLines.Read(new OdsSheets(xml, source.Limits).Read(), source, report, cancellationToken))
        {
            yield return line;
        }
    }

    private static MarkupGuard? Open(DocumentSource source, DocumentReport report, CancellationToken token)
    {
        var most = source.Limits.MaxCellLength * 8L;
        source.Content.Position = 0;
        var isPackage = source.Content.ReadByte() == 'P';
        source.Content.Position = 0;
        if (!isPackage)
        {
            return new MarkupGuard(source.Content, most, token);
        }

        try
        {
            var archive = BoundedArchive.Open(source.Content);
            if (IsEncrypted(archive, most, token))
            {
                report.Reject(new Issue("passwordProtected", IssueSeverity.Error, source.FileName, "The spreadsheet is protected by a password and can't be read.", "Remove the password and upload it again."));
                return null;
            }

            var entry = archive.GetEntry("content.xml") ?? throw new InvalidDataException("Its content.xml is missing.");
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > source.Limits.MaxRatio)
            {
                report.Reject(new Issue("unpackLimit", IssueSeverity.Error, source.FileName, $"The spreadsheet unpacks to more than {source.Limits.MaxRatio} times its packed size (MaxRatio).", "Save it again without its empty rows."));
                return null;
            }

            return new MarkupGuard(entry.Open(), most, token);
        }
        catch (Exception e) when (BoundedArchive.IsBroken(e) || e is XmlException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The spreadsheet can't be opened: {e.Message}", "Open it in a spreadsheet program, save it again, and upload that file."));
            return null;
        }
    }

    private static bool IsEncrypted(ZipArchive archive, long most, CancellationToken token)
    {
        if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest)
        {
            return false;
        }

        using var xml = XmlReader.Create(new MarkupGuard(manifest.Open(), most, token), Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "encryption-data" or "encrypted-key")
            {
                return true;
            }
        }

        return false;
    }
}
