using System.Text;

namespace Screening.Intake.Text;

/// <summary>Looks at the beginning of text.</summary>
internal static class TextSniffer
{
    private const int HeadLength = 32 * 1024;

    /// <summary>True when bytes hold control codes that no text has.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return false;
        }

        foreach (var b in bytes)
        {
            if (b < 9 || b is > 13 and < 27)
            {
                return TextDecoder.Wide(bytes) is null;
            }
        }

        return false;
    }

    /// <summary>The first characters of a stream, which is put back to its start.</summary>
    public static string Head(Stream content, Encoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, true, 16 * 1024, leaveOpen: true);
        var buffer = new char[HeadLength];
        var read = reader.ReadBlock(buffer, 0, buffer.Length);
        content.Position = 0;
        return new string(buffer, 0, read);
    }
}
