using System.Text;
using UtfUnknown;

namespace Screening.Intake.Text;

/// <summary>Finds the encoding of text: byte order mark, valid UTF-8, UTF-16 by its zero bytes, else by statistics (GBK, Big5, Shift-JIS, Windows-1252).</summary>
internal static class TextDecoder
{
    private const int Sample = 256 * 1024;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a stream, which is put back to its start.</summary>
    public static Encoding Detect(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[(int)Math.Min(Sample, Math.Max(1, content.Length))];
        var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return Detect(buffer.AsSpan(0, read), read == content.Length);
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
            return Encoding.Unicode;
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        if (IsUtf8(bytes, isWhole))
        {
            return Encoding.UTF8;
        }

        var detected = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        var name = detected?.EncodingName ?? "windows-1252";
        return name switch
        {
            "gb18030" or "gb2312" or "hz-gb-2312" or "gbk" => Encoding.GetEncoding("gb18030"),
            _ => detected?.Encoding ?? Encoding.GetEncoding(1252),
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
