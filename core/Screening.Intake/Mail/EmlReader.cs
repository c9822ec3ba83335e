using System.Text;
using MimeKit;
using MimeKit.Tnef;
using Screening.Core;
using Screening.Intake.Text;

namespace Screening.Intake.Mail;

/// <summary>E-mail as stored by mail programs (RFC 5322, MIME): the body's text and every attachment, each by its own reader.</summary>
internal sealed class EmlReader : IDocumentReader
{
    private const int MostNested = 30;

    private static readonly string[] Names =
    [
        "return-path", "received", "from", "to", "cc", "subject", "date", "mime-version", "message-id", "content-type", "delivered-to", "reply-to", "sender", "dkim-signature",
        "content-transfer-encoding", "x-mailer", "x-sender", "importance", "thread-topic", "thread-index", "in-reply-to", "references", "list-unsubscribe",
    ];

    /// <inheritdoc/>
    public string Name => "eml";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes))
        {
            return 0;
        }

        var known = 0;
        var isFirst = true;
        foreach (var line in Encoding.Latin1.GetString(head.Bytes).TrimStart('\uFEFF', 'ï', '»', '¿').EnumerateLines())
        {
            if (line.IsEmpty && !isFirst)
            {
                break;
            }

            var colon = line.IndexOf(':');
            var isHeader = colon > 0 && Names.Contains(line[..colon].ToString(), StringComparer.OrdinalIgnoreCase);
            var isField = isHeader || (colon > 2 && line.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) || line.StartsWith("From ", StringComparison.Ordinal);
            if (isFirst && !isField)
            {
                return 0;
            }

            known += isHeader ? 1 : 0;
            isFirst = false;
        }

        return known >= 3 ? 90 : known == 2 ? 60 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MostNested }, source.Content, persistent: false, cancellationToken);
        foreach (var line in ReadMessage(message, source, report, cancellationToken))
        {
            yield return line;
        }
    }

    /// <summary>The lines of a message: its subject, its text, its attachments.</summary>
    public static IEnumerable<ItemLine> ReadMessage(MimeMessage message, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        report.Kind = DocumentKind.Unknown;
        foreach (var (name, text) in MailBody.Parts(message.Subject, message.TextBody, message.HtmlBody))
        {
            foreach (var line in MailBody.Read(source.Parts, name, text))
            {
                yield return line;
            }
        }

        var number = 0;
        foreach (var entity in Attachments(message))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in ReadEntity(entity, ++number, source, report))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<MimeEntity> Attachments(MimeMessage message)
    {
        foreach (var part in message.BodyParts)
        {
            if (part is TextPart { IsAttachment: false, FileName: null })
            {
                continue;
            }

            if (part is TnefPart tnef)
            {
                foreach (var inner in tnef.ExtractAttachments())
                {
                    yield return inner;
                }
            }
            else
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<ItemLine> ReadEntity(MimeEntity entity, int number, DocumentSource source, DocumentReport report)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"attachment {number}");
        if (entity is MessagePart { Message: { } inner })
        {
            using var content = new MemoryStream();
            inner.WriteTo(content);
            content.Position = 0;
            foreach (var line in source.Parts.Read(name, content))
            {
                yield return line;
            }
        }
        else if (entity is MimePart { Content: { } packed })
        {
            if (MailBody.IsDecoration(entity.ContentType.MimeType, entity.ContentId is not null && !entity.IsAttachment))
            {
                report.Add(new Issue("inlineImage", IssueSeverity.Info, Parts.PartReader.Label(name), "A picture of the mail's body was not read.", null));
                yield break;
            }

            using var content = packed.Open();
            foreach (var line in source.Parts.Unpack(name, content, long.MaxValue / 2))
            {
                yield return line;
            }
        }
    }
}
