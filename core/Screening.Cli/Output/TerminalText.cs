using System.Globalization;
using System.Text;

namespace Screening.Cli.Output;

/// <summary>
/// Goods text made safe to show: a description from a stranger's file must neither break the layout nor send the terminal commands.
/// </summary>
internal static class TerminalText
{
    /// <summary>The text on one line: control characters, line ends and direction marks become blanks, runs of blanks one.</summary>
    internal static string OneLine(string text)
    {
        if (!NeedsWork(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsHarmless(c) || c == ' ')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    /// <summary>The text on one line, cut to a number of columns with an ellipsis; for bars, never for results.</summary>
    internal static string Fit(string text, int columns)
    {
        var line = OneLine(text);
        if (Width(line) <= columns)
        {
            return line;
        }

        var result = new StringBuilder();
        var width = 1;
        foreach (var rune in line.EnumerateRunes())
        {
            width += Width(rune);
            if (width > columns)
            {
                break;
            }

            result.Append(rune.ToString());
        }

        return result.Append('…').ToString();
    }

    /// <summary>Columns that the text takes on a terminal: Chinese and other wide characters take two, combining marks none.</summary>
    internal static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>The text followed by blanks up to a width; longer text stays whole.</summary>
    internal static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>The text with blanks before it up to a width.</summary>
    internal static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, in the blocks that goods text uses.
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);

    private static bool NeedsWork(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHarmless(text[i]) || (text[i] == ' ' && (i == 0 || i == text.Length - 1 || text[i + 1] == ' ')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHarmless(char c) => !char.IsControl(c) && c is not (
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFEFF');
}
