namespace Screening.Intake.Csv;

/// <summary>
/// A quote that nobody closed (<c>"3/4 inch bolts</c>) takes in the rows below it, up to the next quote. Rows that stand in one cell so
/// are given as the rows they were.
/// </summary>
internal static class OpenQuote
{
    private const int ShortestCell = 120;
    private const int LeastRows = 2;

    /// <summary>True when a cell may hold rows: long, and with line breaks.</summary>
    public static bool MayBe(ReadOnlySpan<char> cell) => cell.Length >= ShortestCell && cell.Contains('\n');

    /// <summary>The rows that a record holds; null when its long cell is one text.</summary>
    /// <param name="cells">The record as read, line breaks kept.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="width">Cells of a usual row.</param>
    public static List<string[]>? Split(string[] cells, char delimiter, int width)
    {
        var at = Array.FindIndex(cells, cell => MayBe(cell));
        if (at < 0 || width < 2)
            return null;
        var lines = cells[at].ReplaceLineEndings("\n").Split('\n');
        var inner = lines.Skip(1).SkipLast(1).Where(line => line.Length > 0).ToList();
        var alike = inner.Count(line => Math.Abs(line.Count(c => c == delimiter) - (width - 1)) <= 1);
        if (alike < LeastRows || alike * 5 < inner.Count * 4)
            return null;
        var rows = new List<string[]> { ([.. cells[..at], .. lines[0].Split(delimiter)]) };
        rows.AddRange(inner.Select(line => line.Split(delimiter)));
        rows.Add([.. lines[^1].Split(delimiter), .. cells[(at + 1)..]]);
        return rows;
    }
}
