namespace Screening.Intake.Layout;

/// <summary>Finds what repeats at the top and bottom of pages: letterheads, titles with page numbers, footers.</summary>
internal static class RunningRows
{
    private const int MostRows = 15;

    /// <summary>Marks the rows that repeat. What stands on the first of the pages is content and stays.</summary>
    public static void Mark(IReadOnlyList<DocumentRow> rows)
    {
        var pages = rows.GroupBy(r => r.Page).Select(p => p.ToList()).ToList();
        if (pages.Count < 2)
        {
            return;
        }

        MarkEdge(pages, page => page.Take(MostRows), keepsFirst: true);
        MarkEdge(pages, page => page.AsEnumerable().Reverse().Take(MostRows), keepsFirst: false);
    }

    private static void MarkEdge(List<List<DocumentRow>> pages, Func<List<DocumentRow>, IEnumerable<DocumentRow>> edge, bool keepsFirst)
    {
        var counts = new Dictionary<(string, int), int>();
        foreach (var page in pages)
        {
            foreach (var key in edge(page).Select(Key).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        // Where a last page is short or a first one has its own head, most of the others still agree.
        var enough = Math.Max(2, (int)Math.Ceiling(pages.Count * 0.5));
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var row in edge(pages[i]))
            {
                if (counts[Key(row)] < enough || IsCounted(row))
                {
                    break;
                }

                row.IsRunning = !(keepsFirst && i == 0) || IsPageNumber(row);
            }
        }
    }

    // Two goods lines may say the same on two pages; they are no header.
    private static bool IsCounted(DocumentRow row) => row.Cells.Count(c => Tables.CellText.IsNumeric(c)) >= 2;

    private static bool IsPageNumber(DocumentRow row) => Mask(row.Text).StartsWith("page #", StringComparison.OrdinalIgnoreCase);

    private static (string, int) Key(DocumentRow row) => (Mask(row.Text), (int)Math.Round(row.Base / 4));

    // Only numbers that count pages differ from page to page: "Page 2 of 7", "2/7", "第 2 页".
    private static string Mask(string text)
    {
        var counts = text.Length <= 12 || text.Contains("page", StringComparison.OrdinalIgnoreCase) || text.Contains("seite", StringComparison.OrdinalIgnoreCase) || text.Contains('页') || text.Contains('頁');
        if (!counts)
        {
            return text;
        }

        var mask = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                mask.Append(c);
            }
            else if (mask.Length == 0 || mask[^1] != '#')
            {
                mask.Append('#');
            }
        }

        return mask.ToString();
    }
}
