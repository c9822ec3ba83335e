using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Screening.Pipeline.Screenings;

/// <summary>Where a page of result lines ended, as opaque text.</summary>
internal static class LinePosition
{
    internal static string After(int line) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"line~{line}")));

    /// <exception cref="ArgumentException">The text is no continuation.</exception>
    internal static int Parse(string? continuation)
    {
        if (continuation is null)
        {
            return 0;
        }

        if (Base64Url.IsValid(continuation)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation)) is var text
            && text.StartsWith("line~", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return line;
        }

        throw new ArgumentException("The continuation is none that a page gave; ask for the first page without it.", nameof(continuation));
    }
}
