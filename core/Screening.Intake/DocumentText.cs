using Screening.Intake.Text;

namespace Screening.Intake;

/// <summary>The running text of a document in which no goods line was found, for a reader that needs no columns.</summary>
public static class DocumentText
{
    /// <summary>The text: what the readers kept of it, or for tables and messages in text form the file as it stands.</summary>
    /// <param name="report">The report of the reading, complete.</param>
    /// <param name="content">Seekable content; its position does not matter.</param>
    /// <returns>At most <see cref="DocumentReport.MaxTextLength"/> UTF-16 units; empty when the document is no text or holds none.</returns>
    public static string Of(DocumentReport report, Stream content)
    {
        if (report.Text is { Length: > 0 } kept)
        {
            return kept;
        }

        content.Position = 0;
        var head = new byte[4096];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return TextSniffer.IsBinary(head.AsSpan(0, length)) || head.AsSpan(0, Math.Min(1024, length)).IndexOf("%PDF-"u8) >= 0 ? "" : ReadPlain(content);
    }

    private static string ReadPlain(Stream content)
    {
        using var reader = new StreamReader(content, TextDecoder.Detect(content), true, 16 * 1024, leaveOpen: true);
        var buffer = new char[DocumentReport.MaxTextLength];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
    }
}
