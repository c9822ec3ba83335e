using System.Buffers;

namespace Screening.Cli.Output;

/// <summary>Cells of CSV that spreadsheets open: quoted where needed, formulas made harmless.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n;\t");

    /// <summary>One line of cells with its line break.</summary>
    public static string Row(params ReadOnlySpan<string> cells)
    {
        var parts = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            parts[i] = Cell(cells[i]);
        }

        return string.Join(',', parts) + "\r\n";
    }

    /// <summary>A cell; a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection).</summary>
    public static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
