using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Screening.Intake.Archives;

/// <summary>An entry found by its local header (APPNOTE.TXT 4.3.7), for an archive whose directory is lost.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Start">First byte of its data.</param>
/// <param name="PackedLength">Bytes of its data; up to the end of the file where the header doesn't say.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">True when its data needs a password.</param>
internal sealed record LocalEntry(string Name, long Start, long PackedLength, int Method, bool IsEncrypted)
{
    private const int HeaderLength = 30;

    /// <summary>The entries from the start of the file, up to the first place where none begins.</summary>
    public static IEnumerable<LocalEntry> Scan(Stream content, int most)
    {
        long position = 0;
        for (var i = 0; i < most && At(content, position) is { } entry; i++)
        {
            yield return entry;
            if (entry.Start + entry.PackedLength >= content.Length)
            {
                yield break;
            }

            position = entry.Start + entry.PackedLength;
        }
    }

    /// <summary>Its data, unpacked while it is read.</summary>
    public Stream Open(Stream content)
    {
        content.Position = Start;
        return Method == 8 ? new DeflateStream(new Window(content, Start + PackedLength), CompressionMode.Decompress) : new Window(content, Start + PackedLength);
    }

    private static LocalEntry? At(Stream content, long position)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        content.Position = position;
        if (content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[26..])];
        var start = position + HeaderLength + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (method is not (0 or 8) || start > content.Length || content.ReadAtLeast(name, name.Length, throwOnEndOfStream: false) < name.Length)
        {
            return null;
        }

        var isOpenEnded = (flags & 8) != 0 && packed == 0;
        return new LocalEntry(Encoding.UTF8.GetString(name), start, isOpenEnded || start + packed > content.Length ? content.Length - start : packed, method, (flags & 1) != 0);
    }

    /// <summary>The bytes of a stream up to an end.</summary>
    private sealed class Window(Stream inner, long end) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, (int)Math.Min(count, Math.Max(0, end - inner.Position)));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
