using System.Text;
using System.Text.RegularExpressions;
using Screening.Intake.Text;

namespace Screening.Intake.Html;

/// <summary>The encoding of an HTML page: byte order mark, its own declaration, else by the text.</summary>
internal static partial class HtmlEncoding
{
    /// <summary>The encoding; the stream is put back to its start.</summary>
    public static Encoding Detect(Stream content)
    {
        var detected = TextDecoder.Detect(content);
        var head = new byte[(int)Math.Min(2048, content.Length)];
        content.ReadExactly(head);
        content.Position = 0;
        if (detected.CodePage == 65001 || head.AsSpan().StartsWith<byte>([0xFF, 0xFE]) || head.AsSpan().StartsWith<byte>([0xFE, 0xFF]))
        {
            return detected;
        }

        if (Charset().Match(Encoding.Latin1.GetString(head)) is { Success: true } match)
        {
            try
            {
                return Encoding.GetEncoding(match.Groups[1].Value.Equals("gb2312", StringComparison.OrdinalIgnoreCase) ? "gb18030" : match.Groups[1].Value);
            }
            catch (ArgumentException)
            {
                return detected;
            }
        }

        return detected;
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
