using System.Text.RegularExpressions;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>Finds headings: marked by the format, set larger or bolder than the text, or numbered as steps and clauses.</summary>
internal static partial class Headings
{
    private const int LongestHeading = 90;

    /// <summary>Indices of the headings, in order.</summary>
    public static List<int> Of(IReadOnlyList<DocumentRow> rows)
    {
        var marked = Enumerable.Range(0, rows.Count).Where(i => rows[i].Level > 0 && rows[i].Text.Length > 0).ToList();
        if (marked.Count > 1)
        {
            return marked;
        }

        var spoken = rows.Where(r => !r.IsRunning && r.Text.Length > 0).ToList();
        var size = spoken.Count == 0 ? 0 : spoken.GroupBy(r => Math.Round(r.Size * 2)).OrderByDescending(g => g.Sum(r => r.Text.Length)).First().Key / 2;
        var boldLetters = spoken.Where(r => r.IsBold).Sum(r => r.Text.Length);
        var isBoldRare = boldLetters * 3 < spoken.Sum(r => r.Text.Length);
        return [.. Enumerable.Range(0, rows.Count).Where(i => IsHeading(rows[i], size, isBoldRare))];
    }

    /// <summary>True for "Step 3: ...", "工序二", "第三步".</summary>
    public static bool IsStep(string text) => text.Length <= LongestHeading && Step().IsMatch(text);

    /// <summary>True for a numbered clause or step.</summary>
    public static bool IsClause(string text) => Clause().IsMatch(text) || Step().IsMatch(text);

    private static bool IsHeading(DocumentRow row, double size, bool isBoldRare)
    {
        if (row.IsRunning || row.Table > 0 || row.Cells.Length > 2 || row.Text.Length is < 2 or > LongestHeading || CellText.Letters(row.Text) < 2 || row.Text[^1] is '.' or ',' or ';' or '。' or '，' or '；')
        {
            return false;
        }

        return row.Level > 0 || Step().IsMatch(row.Text) || Clause().IsMatch(row.Text) || (size > 0 && row.Size > size * 1.12) || (row.IsBold && isBoldRare);
    }

    [GeneratedRegex(@"^\W*(?:step|stage|phase|operation|process|op\.?)\s*(?:\d{1,3}|[ivx]{1,4})\b|^\W*(?:工序|步骤|工步)\s*[\d一二三四五六七八九十]{1,3}|^\W*第[\d一二三四五六七八九十]{1,3}(?:步|道工序|章|节|阶段)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)]?\s+\p{Lu}|\d{1,2}(?:\.\d{1,2}){0,3}[.、)]?\s*[\u4E00-\u9FFF]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
