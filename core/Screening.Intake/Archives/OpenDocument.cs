using System.IO.Compression;
using System.Xml;
using Screening.Core;
using Screening.Intake.Parts;

namespace Screening.Intake.Archives;

/// <summary>Opens OpenDocument files, packed and flat, at their content.</summary>
internal static class OpenDocument
{
    private const int SmallPart = 1 << 20;

    /// <summary>How their XML is read: nothing from outside, no types, white space kept.</summary>
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = false, CheckCharacters = false,
    };

    /// <summary>The content as markup; null, with the reason, where it can't be opened.</summary>
    /// <param name="source">The document.</param>
    /// <param name="report">Takes the reason.</param>
    /// <param name="what">What it is, for people: spreadsheet, document.</param>
    /// <param name="token">Stops the reading.</param>
    public static MarkupGuard? Open(DocumentSource source, DocumentReport report, string what, CancellationToken token)
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
                report.Reject(new Issue("passwordProtected", IssueSeverity.Error, source.FileName, $"The {what} is protected by a password and can't be read.", "Remove the password and upload it again."));
                return null;
            }

            var entry = archive.GetEntry("content.xml") ?? throw new InvalidDataException("Its content.xml is missing.");
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > source.Limits.MaxRatio)
            {
                report.Reject(new Issue("unpackLimit", IssueSeverity.Error, source.FileName, $"The {what} unpacks to more than {source.Limits.MaxRatio} times its packed size (MaxRatio).", "Save it again without its empty rows."));
                return null;
            }

            return new MarkupGuard(entry.Open(), most, token);
        }
        catch (Exception e) when (BoundedArchive.IsBroken(e) || e is XmlException)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The {what} can't be opened: {e.Message}", "Open it in its program, save it again, and upload that file."));
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
