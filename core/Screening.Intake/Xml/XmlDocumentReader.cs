using System.Text;
using Screening.Intake.Structures;
using Screening.Intake.Text;

namespace Screening.Intake.Xml;

/// <summary>XML of any kind: known trade messages by their standard, others by their repeating records.</summary>
internal sealed class XmlDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "xml";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes) && !IsWide(head.Bytes))
        {
            return 0;
        }

        var encoding = IsWide(head.Bytes) ? (head.Bytes[0] is 0xFE or 0 ? Encoding.BigEndianUnicode : Encoding.Unicode) : Encoding.UTF8;
        var text = encoding.GetString(head.Bytes[..Math.Min(2048, head.Bytes.Length)]).AsSpan().TrimStart('\uFEFF').TrimStart();
        if (text.Length < 4 || text[0] != '<' || text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return text.StartsWith("<?xml", StringComparison.Ordinal) ? 90 : char.IsLetter(text[1]) || text[1] is '_' or '!' ? 75 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken) =>
        StructureReading.Read(into => XmlWalk.Of(source, into, cancellationToken), source, report, isJson: false);

    private static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 3 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == '<' && bytes[1] == 0) || (bytes[0] == 0 && bytes[1] == '<'));
}
