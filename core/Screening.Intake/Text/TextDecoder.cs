using System.Text;
using UtfUnknown;

namespace Screening.Intake.Text;

/// <summary>
/// Finds the encoding of text: byte order mark, UTF-16 by its zero bytes, valid UTF-8, else by statistics (GBK, Big5, Shift-JIS,
/// Windows-1252 ...), taken where the first bytes beyond ASCII stand, however late.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 256 * 1024;
    private const int ShortText = 60;
    private const double Sure = 0.9;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a stream, which is put back to its start.</summary>
    public static Encoding Detect(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[(int)Math.Min(Sample, Math.Max(1, content.Length))];
        var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var isWhole = read == content.Length;
        if (!isWhole && !HasMark(buffer) && Wide(buffer) is null)
        {
            (read, isWhole) = SkipAscii(content, buffer, read);
        }

        content.Position = 0;
        return Detect(buffer.AsSpan(0, read), isWhole);
    }

    /// <summary>The encoding of the first bytes of a text.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return bytes.Length > 3 && bytes[2] == 0 && bytes[3] == 0 ? Encoding.UTF32 : Encoding.Unicode;
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        return Wide(bytes) ?? (IsUtf8(bytes, isWhole) ? Encoding.UTF8 : ByStatistics(bytes));
    }

    /// <summary>UTF-16 without a mark: zero bytes, all of them in the same half of the units; null for anything else.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, 4096) & ~1;
        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < length; i++)
        {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }

        var (most, least) = (Math.Max(zeros[0], zeros[1]), Math.Min(zeros[0], zeros[1]));
        if (most < 2 || least > 0 || most * 20 < length)
        {
            return null;
        }

        var encoding = zeros[1] > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
        foreach (var c in encoding.GetString(bytes[..length]))
        {
            if (c is < '\t' or > '\r' and < ' ' or '\uFFFD')
            {
                return null;
            }
        }

        return encoding;
    }

    /// <summary>Reads the text leniently; what is no character of the encoding is counted.</summary>
    public static StreamReader Open(Stream content, Encoding encoding, int bufferSize, out UndecodableBytes undecodable)
    {
        content.Position = 0;
        undecodable = new UndecodableBytes();
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = undecodable;
        return new StreamReader(content, lenient, detectEncodingFromByteOrderMarks: false, bufferSize, leaveOpen: true);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && ((bytes[0] == 0xEF && bytes[1] == 0xBB) || (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));

    // A manifest may be ASCII for thousands of rows before the one that isn't.
    private static (int Read, bool IsWhole) SkipAscii(Stream content, byte[] buffer, int read)
    {
        while (true)
        {
            var odd = buffer.AsSpan(0, read).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (odd >= 0)
            {
                buffer.AsSpan(odd, read - odd).CopyTo(buffer);
                read = read - odd + content.ReadAtLeast(buffer.AsSpan(read - odd), odd, throwOnEndOfStream: false);
                return (read, content.Position == content.Length);
            }

            var next = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (next == 0)
            {
                return (read, true);
            }

            read = next;
        }
    }

    /// <summary>The encoding of a Windows code page; that of Western Europe for one that is not known.</summary>
    public static Encoding OfPage(int page)
    {
        try
        {
            return Encoding.GetEncoding(page == 936 ? 54936 : page);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.GetEncoding(1252);
        }
    }

    private static Encoding ByStatistics(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 64 * 1024)].ToArray()).Detected;
        var isLong = bytes.Length - bytes.Count((byte)0) > ShortText && detected?.Confidence >= Sure;
        var isWestern = detected?.EncodingName is null or "windows-1252" or "iso-8859-1" or "iso-8859-15" or "ascii";
        var encoding = isLong && !isWestern ? detected!.Encoding : DoubleByteText.Find(bytes) ?? detected?.Encoding;
        return encoding?.WebName switch
        {
            null or "iso-8859-1" or "us-ascii" => Encoding.GetEncoding(1252),
            "gb2312" or "hz-gb-2312" or "gbk" or "x-cp20936" => Encoding.GetEncoding("gb18030"),
            _ => encoding,
        };
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        // A sample may end inside a character: its last three bytes are not held against it.
        var end = isWhole ? bytes.Length : Math.Max(0, bytes.Length - 3);
        while (!isWhole && end > 0 && (bytes[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }

        if (!isWhole && end > 0 && (bytes[end - 1] & 0xC0) == 0xC0)
        {
            end--;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }
}
