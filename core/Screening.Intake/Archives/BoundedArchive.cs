using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Screening.Intake.Archives;

/// <summary>Opens ZIP archives whose directory is of a size that can be held in memory; the library reads it whole, however long it is.</summary>
internal static class BoundedArchive
{
    private const int MostDirectoryBytes = 16 << 20;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int Locator64Length = 20;

    /// <summary>Opens the archive for reading; the stream stays open.</summary>
    /// <param name="content">Seekable content.</param>
    /// <param name="names">How names without the mark of UTF-8 are read; null: as UTF-8.</param>
    /// <exception cref="InvalidDataException">It is broken, or its directory has more than 16 MiB.</exception>
    public static ZipArchive Open(Stream content, Encoding? names = null)
    {
        if (DirectoryLength(content) > MostDirectoryBytes)
            throw new InvalidDataException($"Its directory has more than {MostDirectoryBytes} bytes.");
        content.Position = 0;
        return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, names);
    }

    /// <summary>Names of the first entries, by which packages are told apart: from the directory, or where that is lost from the entries themselves.</summary>
    public static IReadOnlyList<string> NamesOf(Stream content, int most)
    {
        try
        {
            using var archive = Open(content);
            return [.. archive.Entries.Take(most).Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/'))];
        }
        catch (Exception e) when (IsBroken(e))
        {
            return [.. LocalEntry.Scan(content, most).Select(entry => entry.Name.Replace('\\', '/'))];
        }
        finally
        {
            content.Position = 0;
        }
    }

    /// <summary>True for what the library throws for a broken archive.</summary>
    public static bool IsBroken(Exception e) => e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException or OverflowException;

    // APPNOTE.TXT 4.3.14 to 4.3.16: the record at the end says where the directory starts; it stands before that record.
    private static long DirectoryLength(Stream content)
    {
        var tail = new byte[(int)Math.Min(content.Length, EndLength + LongestComment)];
        var from = content.Length - tail.Length;
        content.Position = from;
        content.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > tail.Length)
            return 0;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue && end >= Locator64Length && tail.AsSpan(end - Locator64Length).StartsWith("PK\x06\x07"u8))
            start = Start64(content, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - Locator64Length + 8)));
        return start < 0 ? long.MaxValue : Math.Max(0, from + end - start);
    }

    private static long Start64(Stream content, long record)
    {
        if (record < 0 || record + 56 > content.Length)
            return -1;
        Span<byte> bytes = stackalloc byte[56];
        content.Position = record;
        content.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[48..]);
    }
}
