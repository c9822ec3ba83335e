using System.Text;
using Screening.Core;
using Screening.Intake.Compound;

namespace Screening.Intake.Word;

/// <summary>Text documents that are known but not read: Word 97-2003 and RTF, and Office documents under a password. Each is named with what to do.</summary>
internal sealed class ClosedFormats : IDocumentReader
{
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");

    /// <inheritdoc/>
    public string Name => "closed";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.StartsWith("{\\rtf"u8))
        {
            return 95;
        }

        var isCompound = head.Bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        var isNamed = head.FileName.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || head.FileName.EndsWith(".dot", StringComparison.OrdinalIgnoreCase);
        return isCompound && (isNamed || head.Directory.IndexOf(WordStream) >= 0) ? 95 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Reject(Reason(source));
        return [];
    }

    private static Issue Reason(DocumentSource source)
    {
        Span<byte> head = stackalloc byte[5];
        source.Content.ReadExactly(head);
        if (head.SequenceEqual("{\\rtf"u8))
        {
            return new Issue("formatNotRead", IssueSeverity.Error, source.FileName, "Rich text (RTF) is not read.", "Save it as DOCX or PDF and upload that.");
        }

        return IsEncrypted(source.Content)
            ? new Issue("passwordProtected", IssueSeverity.Error, source.FileName, "The document is protected by a password and can't be read.", "Remove the password and upload it again.")
            : new Issue("formatNotRead", IssueSeverity.Error, source.FileName, "Word 97-2003 documents (DOC) are not read.", "Save it as DOCX or PDF and upload that.");
    }

    // [MS-DOC] FibBase.fEncrypted: bit 8 of the flags at offset 10 of the WordDocument stream. [MS-OFFCRYPTO]: an encrypted package is a stream of its own.
    private static bool IsEncrypted(Stream content)
    {
        try
        {
            var file = new CompoundFile(content);
            var text = file.Entries.FirstOrDefault(e => e.Name == "WordDocument");
            return file.Entries.Any(e => e.Name == "EncryptedPackage") || (text is not null && file.ReadStream(text, content.Length) is { Length: > 11 } fib && (fib[11] & 1) != 0);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
