using System.Globalization;
using System.Text;
using Screening.Core;
using Screening.Intake.Compound;
using Screening.Intake.Text;

namespace Screening.Intake.Mail;

/// <summary>Outlook messages (MS-OXMSG): the body's text, every attachment and every message within, each by its own reader.</summary>
internal sealed class MsgReader : IDocumentReader
{
    private const int MostNested = 5;
    private const string Property = "__substg1.0_";

    /// <inheritdoc/>
    public string Name => "msg";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) =>
        head.Directory.IndexOf(Encoding.Unicode.GetBytes(Property)) >= 0 || head.Directory.IndexOf(Encoding.Unicode.GetBytes("_version1.0")) >= 0 ? 95 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var file = Open(source, report);
        return file is null ? [] : ReadMessage(file, file.Entries[0], 0, string.Empty, source, report, cancellationToken);
    }

    private static CompoundFile? Open(DocumentSource source, DocumentReport report)
    {
        try
        {
            return new CompoundFile(source.Content);
        }
        catch (InvalidDataException e)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, $"The message can't be opened: {e.Message}", "Save it again in the mail program and upload that file."));
            return null;
        }
    }

    private static IEnumerable<ItemLine> ReadMessage(
        CompoundFile file, CompoundEntry storage, int depth, string path, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        if (depth >= MostNested)
        {
            report.Add(new Issue("partDepthLimit", IssueSeverity.Error, path, $"A message lies more than {MostNested} messages deep and was not read.", "Save it by itself and upload that."));
            yield break;
        }

        var streams = file.Children(storage).ToLookup(e => e.Name, StringComparer.OrdinalIgnoreCase);
        string? Text(string id) => TextOf(file, streams, id, source.Limits);
        var html = Text("1013") ?? (BytesOf(file, streams, "10130102", source.Limits) is { } bytes ? TextDecoder.Detect(bytes, isWhole: true).GetString(bytes) : null);
        var body = Text("1000");
        foreach (var (name, text) in MailBody.Parts(Text("0037"), body, html))
        {
            foreach (var line in MailBody.Read(source.Parts, path + name, text))
            {
                yield return line;
            }
        }

        if (body is null && html is null && streams.Contains(Property + "10090102"))
        {
            report.Add(new Issue("bodyNotRead", IssueSeverity.Warning, path + "body", "The message's text is stored only as RTF, which is not read.", "Save the message as EML or text and upload that too."));
        }

        foreach (var attachment in file.Children(storage).Where(e => e.Name.StartsWith("__attach_version1.0_", StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in ReadAttachment(file, attachment, depth, path, source, report, cancellationToken))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<ItemLine> ReadAttachment(
        CompoundFile file, CompoundEntry attachment, int depth, string path, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var streams = file.Children(attachment).ToLookup(e => e.Name, StringComparer.OrdinalIgnoreCase);
        var number = attachment.Name[(attachment.Name.LastIndexOf('#') + 1)..].TrimStart('0');
        var name = TextOf(file, streams, "3707", source.Limits) ?? TextOf(file, streams, "3704", source.Limits) ?? TextOf(file, streams, "3001", source.Limits)
            ?? string.Create(CultureInfo.InvariantCulture, $"attachment {(number.Length == 0 ? "0" : number)}");
        if (streams[Property + "3701000D"].FirstOrDefault() is { Kind: CompoundEntry.Storage } inner)
        {
            foreach (var line in ReadMessage(file, inner, depth + 1, $"{path}{Parts.PartReader.Label(name)} > ", source, report, cancellationToken))
            {
                yield return line;
            }

            yield break;
        }

        var isInline = streams.Contains(Property + "3712001F") && (TextOf(file, streams, "370E", source.Limits)?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false);
        if (isInline || BytesOf(file, streams, "37010102", source.Limits) is not { } bytes)
        {
            report.Add(new Issue(isInline ? "inlineImage" : "brokenContent", isInline ? IssueSeverity.Info : IssueSeverity.Warning, path + Parts.PartReader.Label(name), isInline ? "A picture of the mail's body was not read." : "The attachment holds nothing that can be read.", null));
            yield break;
        }

        using var content = new MemoryStream(bytes);
        foreach (var line in source.Parts.Read(path + name, content))
        {
            yield return line;
        }
    }

    private static string? TextOf(CompoundFile file, ILookup<string, CompoundEntry> streams, string id, IntakeLimits limits)
    {
        if (BytesOf(file, streams, id + "001F", limits) is { } wide)
        {
            return Encoding.Unicode.GetString(wide).TrimEnd('\0');
        }

        return BytesOf(file, streams, id + "001E", limits) is { } narrow ? TextDecoder.Detect(narrow, isWhole: true).GetString(narrow).TrimEnd('\0') : null;
    }

    private static byte[]? BytesOf(CompoundFile file, ILookup<string, CompoundEntry> streams, string id, IntakeLimits limits)
    {
        try
        {
            return streams[Property + id].FirstOrDefault() is { Kind: CompoundEntry.Stream } entry ? file.ReadStream(entry, limits.MaxPartBytes) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
