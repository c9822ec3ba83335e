using System.Text;

namespace Screening.Cli.Output;

/// <summary>Text of documents as it may be shown on a terminal: no control codes, one line, cut to a width in columns.</summary>
internal static class TerminalText
{
    /// <summary>Control characters become blanks.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }

    /// <summary>Columns that a text takes: Chinese characters take two.</summary>
    public static int WidthOf(string text) => text.Sum(WidthOf);

    /// <summary>The text cut to a number of columns, with an ellipsis where something was cut.</summary>
    public static string Fit(string text, int columns)
    {
        text = Clean(text);
        if (WidthOf(text) <= columns)
        {
            return text;
        }

        var width = 0;
        var end = 0;
        while (end < text.Length && width + WidthOf(text[end]) < columns)
        {
            width += WidthOf(text[end++]);
        }

        return text[..end] + "…";
    }

    /// <summary>The text cut or filled with blanks to exactly a number of columns.</summary>
    public static string Pad(string text, int columns)
    {
        var fitted = Fit(text, columns);
        return fitted + new string(' ', Math.Max(0, columns - WidthOf(fitted)));
    }

    private static int WidthOf(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1;
}
