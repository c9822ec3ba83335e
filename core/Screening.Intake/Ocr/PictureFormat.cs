namespace Screening.Intake.Ocr;

/// <summary>Formats of pictures by their first bytes.</summary>
public static class PictureFormat
{
    /// <summary>The format in lower case (<c>png</c>, <c>jpeg</c>, <c>tiff</c>, <c>bmp</c>, <c>gif</c>, <c>webp</c>, <c>jp2</c>, <c>j2k</c>); null when it is none of them.</summary>
    /// <param name="head">The first bytes; 16 are enough.</param>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 8 && head[0] == 0x89 && head[1..].StartsWith("PNG\r\n\x1a\n"u8))
        {
            return "png";
        }

        if (head.Length >= 3 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF)
        {
            return "jpeg";
        }

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
        {
            return "tiff";
        }

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return "gif";
        }

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return "webp";
        }

        if (IsBitmap(head))
        {
            return "bmp";
        }

        return head.Length >= 12 && head[4..].StartsWith("jP  "u8) ? "jp2" : head.Length >= 4 && head[0] == 0xFF && head[1] == 0x4F && head[2] == 0xFF && head[3] == 0x51 ? "j2k" : null;
    }

    // "BM" starts many a text; the length of its own header, which follows, does not.
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length >= 18 && head.StartsWith("BM"u8) && head[14] is 12 or 40 or 52 or 56 or 64 or 108 or 124 && head[15] == 0 && head[16] == 0 && head[17] == 0;
}
