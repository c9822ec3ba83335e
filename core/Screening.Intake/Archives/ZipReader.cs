using System.IO.Compression;
using System.Text;
using Screening.Core;
using Screening.Intake.Text;

namespace Screening.Intake.Archives;

/// <summary>ZIP archives: every entry by its own reader, in memory, nothing written. Office documents, which are ZIP too, have their own readers.</summary>
internal sealed class ZipReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Name => "zip";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head) => head.Bytes.StartsWith("PK\x03\x04"u8) || head.Bytes.StartsWith("PK\x05\x06"u8) ? 50 : 0;

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        using var archive = Open(source, report);
        var lines = archive is null ? ReadSalvaged(source, report, cancellationToken) : ReadEntries(archive, source, report, cancellationToken);
        foreach (var line in lines)
        {
            yield return line;
        }
    }

    private static IEnumerable<ItemLine> ReadEntries(ZipArchive archive, DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        var names = NamesOf(archive.Entries);
        for (var i = 0; i < archive.Entries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = archive.Entries[i];
            var name = names[i];
            if (name.EndsWith('/') || name.EndsWith('\\') || IsClutter(name))
            {
                continue;
            }

            if (entry.IsEncrypted)
            {
                Encrypted(report, name);
                continue;
            }

            using var packed = OpenEntry(entry, name, report);
            if (packed is null)
            {
                continue;
            }

            foreach (var line in source.Parts.Unpack(name, packed, entry.CompressedLength))
            {
                yield return line;
            }
        }
    }

    // A cut archive has lost the directory at its end; the entries before the cut still stand one after the other.
    private static IEnumerable<ItemLine> ReadSalvaged(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        foreach (var entry in LocalEntry.Scan(source.Content, source.Limits.MaxParts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Name.EndsWith('/') || IsClutter(entry.Name))
            {
                continue;
            }

            if (entry.IsEncrypted)
            {
                Encrypted(report, entry.Name);
                continue;
            }

            using var packed = entry.Open(source.Content);
            foreach (var line in source.Parts.Unpack(entry.Name, packed, entry.PackedLength))
            {
                yield return line;
            }
        }

        if (report.RowsSeen == 0)
        {
            report.Reject(new Issue("brokenContent", IssueSeverity.Error, source.FileName, "The archive can't be opened: its directory is missing or broken.", "Pack the files again and upload that archive."));
        }
    }

    private static void Encrypted(DocumentReport report, string name) => report.Reject(Parts.PartReader.Label(name), new Issue(
        "passwordProtected", IssueSeverity.Error, name, "The entry is protected by a password and was not read.", "Pack it without a password, or upload it by itself."));

    private static ZipArchive? Open(DocumentSource source, DocumentReport report)
    {
        try
        {
            var archive = BoundedArchive.Open(source.Content, Encoding.Latin1);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (BoundedArchive.IsBroken(e))
        {
            report.Add(new Issue("brokenContent", IssueSeverity.Warning, source.FileName, $"The archive's directory can't be read: {e.Message}", "Pack the files again and upload that archive."));
            return null;
        }
    }

    private static Stream? OpenEntry(ZipArchiveEntry entry, string name, DocumentReport report)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            report.Reject(Parts.PartReader.Label(name), new Issue("brokenContent", IssueSeverity.Error, name, $"The entry can't be unpacked: {e.Message}", "Pack it again with the usual method (deflate)."));
            return null;
        }
    }

    // Names without the UTF-8 mark were read byte by byte; their encoding (GBK, Shift-JIS ...) is found over all of them together.
    private static List<string> NamesOf(IReadOnlyList<ZipArchiveEntry> entries)
    {
        var raw = entries.Select(e => e.FullName).ToList();
        var odd = raw.Where(n => n.Any(c => c > 0x7F) && n.All(c => c <= 0xFF)).Take(1000).ToList();
        if (odd.Count == 0)
        {
            return raw;
        }

        var encoding = TextDecoder.Detect(Encoding.Latin1.GetBytes(string.Join('\n', odd)), isWhole: true);
        return [.. raw.Select(n => n.All(c => c <= 0xFF) ? encoding.GetString(Encoding.Latin1.GetBytes(n)) : n)];
    }

    // What macOS and Windows put beside the files of a user.
    private static bool IsClutter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.EndsWith(".DS_Store", StringComparison.Ordinal) || name.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
