using MimeKit;
using MimeKit.Tnef;
using Screening.Core;

namespace Screening.Intake.Mail;

/// <summary>What Outlook packs beside a mail for its like (MS-OXTNEF), winmail.dat: the message's text and its attachments.</summary>
internal sealed class TnefReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "tnef";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes.StartsWith<byte>([0x78, 0x9F, 0x3E, 0x22]) ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        if (source.Content.Length > source.Limits.MaxPartBytes)
        {
            report.Reject(new Issue("tooLarge", IssueSeverity.Error, source.FileName, $"A packed message is held in memory and may have {source.Limits.MaxPartBytes} bytes at most (MaxPartBytes).", "Save the attachments by themselves and upload them."));
            yield break;
        }

        using var part = new TnefPart { Content = new MimeContent(source.Content) };
        using var message = part.ConvertToMessage();
        foreach (var line in EmlReader.ReadMessage(message, source, report, cancellationToken))
        {
            yield return line;
        }
    }
}
