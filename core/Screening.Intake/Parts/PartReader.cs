using System.Text;
using Screening.Core;
using Screening.Intake.Text;

namespace Screening.Intake.Parts;

/// <summary>
/// Reads the documents that a document holds, each by its own reader, into the lines and the report of the outer one. Every reader gets
/// one with its <see cref="DocumentSource"/>.
/// </summary>
public sealed class PartReader
{
    private const long SmallPart = 1 << 20;

    private readonly DocumentIntake intake;
    private readonly ReadingRun run;
    private readonly DocumentReport report;
    private readonly int depth;
    private bool isFull;

    internal PartReader(DocumentIntake intake, ReadingRun run, DocumentReport report, int depth)
    {
        this.intake = intake;
        this.run = run;
        this.report = report;
        this.depth = depth;
    }

    /// <summary>Gives the lines of one part, numbered on in the outer document, each place headed by the part's name.</summary>
    /// <param name="name">The part's name within the document, for example its path in an archive; never used as a path of the file system.</param>
    /// <param name="content">Seekable content at its start. Not closed.</param>
    /// <returns>The lines; none, with an issue, where a limit on parts is reached.</returns>
    public IEnumerable<ItemLine> Read(string name, Stream content) => Read(name, content, null);

    /// <summary>True once the document has had the time for scans; no further page is to be begun.</summary>
    public bool IsScanTimeOver => run.IsScanTimeOver;

    /// <summary>Gives the document the time that pictures of pages take.</summary>
    public void GrantScanTime() => run.GrantScanTime();

    /// <summary>Gives the lines of running text, a line each: a comma in a letter makes no table.</summary>
    /// <param name="name">The part's name within the document.</param>
    /// <param name="text">The text.</param>
    public IEnumerable<ItemLine> ReadText(string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        foreach (var line in Read(name, content, new PlainTextReader()))
        {
            yield return line;
        }
    }

    private IEnumerable<ItemLine> Read(string name, Stream content, IDocumentReader? reader)
    {
        var label = Label(name);
        if (!Admit(label))
        {
            yield break;
        }

        var part = new DocumentReport();
        foreach (var line in intake.ReadPart(content, label, part, run, depth + 1, reader))
        {
            yield return line with { Number = report.CountLine(), Where = $"{label} > {line.Where}" };
        }

        report.Merge(label, part);
    }

    /// <summary>Unpacks one part into memory and gives its lines.</summary>
    /// <param name="name">The part's name within the document.</param>
    /// <param name="packed">The packed content as a stream that unpacks while it is read.</param>
    /// <param name="packedLength">Its bytes before unpacking, for the ratio.</param>
    /// <returns>The lines; none, with an issue, where a limit on unpacking is reached or the packed content is broken at its first byte.</returns>
    public IEnumerable<ItemLine> Unpack(string name, Stream packed, long packedLength)
    {
        var label = Label(name);
        using var content = new MemoryStream();
        if (!Fill(label, packed, packedLength, content))
        {
            yield break;
        }

        content.Position = 0;
        foreach (var line in Read(name, content))
        {
            yield return line;
        }
    }

    /// <summary>A name fit to be shown: no control characters, forward slashes, at most 200 characters.</summary>
    public static string Label(string name)
    {
        var shown = string.Concat(name.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '_' : c == '\\' ? '/' : c)).Trim();
        return shown.Length == 0 ? "part" : shown.Length > 200 ? shown[..200] : shown;
    }

    private bool Admit(string label)
    {
        if (depth >= run.Limits.MaxPartDepth)
        {
            report.Reject(label, new Issue(
                "partDepthLimit", IssueSeverity.Error, label, $"The part lies more than {run.Limits.MaxPartDepth} documents deep (MaxPartDepth) and was not read.", "Unpack it and upload it by itself."));
            return false;
        }

        if (++run.Parts <= run.Limits.MaxParts)
        {
            return true;
        }

        if (!isFull)
        {
            isFull = true;
            report.Reject(label, new Issue(
                "partLimit", IssueSeverity.Error, label, $"The document holds more than {run.Limits.MaxParts} parts (MaxParts); this one and those after it were not read.", "Upload the parts in smaller groups."));
        }

        return false;
    }

    private bool Fill(string label, Stream packed, long packedLength, MemoryStream content)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                run.Token.ThrowIfCancellationRequested();
                content.Write(buffer, 0, read);
                run.UnpackedBytes += read;
                if (Exceeded(content.Length, packedLength) is { } limit)
                {
                    report.Reject(label, new Issue("unpackLimit", IssueSeverity.Error, label, $"The part unpacks to more than {limit} and was not read.", "Unpack it yourself and upload what is needed of it."));
                    return false;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or FormatException)
        {
            var issue = new Issue("brokenContent", content.Length == 0 ? IssueSeverity.Error : IssueSeverity.Warning, label, $"The part can't be unpacked to its end: {e.Message}", "Pack it again and upload that.");
            if (content.Length == 0)
            {
                report.Reject(label, issue);
                return false;
            }

            report.Add(issue);
        }

        return true;
    }

    private string? Exceeded(long length, long packedLength) =>
        length > run.Limits.MaxPartBytes ? $"{run.Limits.MaxPartBytes} bytes (MaxPartBytes)"
        : run.UnpackedBytes > run.Limits.MaxUnpackedBytes ? $"is left of {run.Limits.MaxUnpackedBytes} bytes for all parts (MaxUnpackedBytes)"
        : length > SmallPart && length / Math.Max(1, packedLength) > run.Limits.MaxRatio ? $"{run.Limits.MaxRatio} times its packed size (MaxRatio)"
        : null;
}
