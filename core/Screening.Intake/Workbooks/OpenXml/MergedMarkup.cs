using System.Text;

namespace Screening.Intake.Workbooks.OpenXml;

/// <summary>
/// Finds the merged cells of a sheet, which stand behind its rows but are needed with them, by a scan of the bytes: much faster than to
/// parse the sheet twice.
/// </summary>
internal static class MergedMarkup
{
    private const int Longest = 200;

    /// <summary>Reads the part to its end and adds what it finds.</summary>
    public static void Find(Stream part, MergedRanges merged)
    {
        var buffer = new byte[128 * 1024];
        var filled = 0;
        int read;
        while ((read = part.Read(buffer.AsSpan(filled))) > 0)
        {
            filled += read;
            var used = Scan(buffer.AsSpan(0, filled), merged);
            var kept = Math.Min(filled - used, Longest);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
            filled = kept;
        }
    }

    // Gives the place behind the last whole element, so that one cut by the end of the buffer is seen again, and none twice.
    private static int Scan(ReadOnlySpan<byte> bytes, MergedRanges merged)
    {
        var at = 0;
        while (bytes[at..].IndexOf("mergeCell "u8) is var next and >= 0)
        {
            var element = bytes[(at + next)..];
            var end = element[..Math.Min(element.Length, Longest)].IndexOf((byte)'>');
            if (end < 0)
                return element.Length > Longest ? at + next + 1 : at + next;
            var name = element[..end].IndexOf("ref=\""u8);
            if (name >= 0 && element[(name + 5)..end] is var value && value.IndexOf((byte)'"') is var length and > 0)
                merged.Add(Encoding.ASCII.GetString(value[..length]));
            at += next + end;
        }

        return at;
    }
}
