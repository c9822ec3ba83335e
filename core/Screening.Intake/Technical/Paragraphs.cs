using Screening.Intake.Layout;

namespace Screening.Intake.Technical;

/// <summary>Joins the lines of running text to paragraphs.</summary>
internal static class Paragraphs
{
    // A line of a page or a typed text is never this long: it is a paragraph by itself.
    private const int LongestLine = 300;

    private const string Ends = ".!?:;。！？：；";

    /// <summary>True when a line goes on in the one below: it ends within a sentence, near the right edge, and the next one stands close.</summary>
    public static bool RunsOn(DocumentRow upper, DocumentRow lower)
    {
        if (upper.Table > 0 || lower.Table > 0 || upper.Level > 0 || lower.Level > 0 || upper.Text.Length > LongestLine || upper.Cells.Length != 1 || lower.Cells.Length != 1 || upper.Page != lower.Page)
        {
            return false;
        }

        var (last, first) = (upper.Text[^1], lower.Text[0]);
        if (upper.Words.Length == 0 || lower.Gap > 1.8 || Math.Abs(upper.Size - lower.Size) > 1 || upper.IsBold != lower.IsBold)
        {
            return false;
        }

        var isFull = upper.Text.Length >= 45 || (upper.Text.Length >= 22 && last >= 0x2E80);
        return isFull && (char.IsLower(first) || (!Ends.Contains(last) && !IsBullet(lower.Text) && !IsNamed(lower.Text)));
    }

    private static bool IsNamed(string text) => text.IndexOfAny([':', '：']) is > 1 and < 40;

    /// <summary>True for a line that begins an item of a list.</summary>
    public static bool IsBullet(string text)
    {
        if (text[0] is '•' or '·' or '-' or '*' or '–' or '●' or '■')
        {
            return true;
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 3 && digits < text.Length && text[digits] is '.' or ')' or '、' or '）' && (digits + 1 == text.Length || !char.IsAsciiDigit(text[digits + 1]));
    }

    /// <summary>The paragraphs of some rows: the text and the rows of each.</summary>
    public static IEnumerable<(string Text, int First, int End)> Of(IReadOnlyList<DocumentRow> rows, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (rows[i].IsRunning || rows[i].Text.Length == 0)
            {
                i++;
                continue;
            }

            var text = new System.Text.StringBuilder(rows[i].Text);
            var end = i + 1;
            while (end < to && !rows[end].IsRunning && rows[end].Text.Length > 0 && RunsOn(rows[end - 1], rows[end]))
            {
                var isWide = text[^1] >= 0x2E80 && rows[end].Text[0] >= 0x2E80;
                text.Append(isWide ? "" : " ").Append(rows[end++].Text);
            }

            yield return (text.ToString(), i, end);
            i = end;
        }
    }
}
