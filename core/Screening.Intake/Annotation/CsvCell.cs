using System.Buffers;
using System.Globalization;

namespace Screening.Intake.Annotation;

/// <summary>Cells of CSV that spreadsheets open: quoted where needed, formulas made harmless.</summary>
public static class CsvCell
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n;\t|");

    /// <summary>
    /// The cell as it is written. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection); a
    /// number with its sign is none.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' && !IsNumber(text))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
}
