using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Technical;

/// <summary>Reads names with values from rows: two cells, a colon between, or a name alone above its value.</summary>
internal static class NameValues
{
    private const int LongestName = 60;

    /// <summary>The pairs of some rows, in order.</summary>
    /// <param name="rows">The rows of the document.</param>
    /// <param name="from">The first row to read.</param>
    /// <param name="to">The row behind the last.</param>
    public static List<NameValue> Of(IReadOnlyList<DocumentRow> rows, int from, int to)
    {
        var pairs = new List<NameValue>();
        string? waiting = null;
        for (var i = from; i < to; i++)
        {
            if (rows[i].IsRunning)
            {
                continue;
            }

            var before = pairs.Count;
            if (waiting is not null && !rows[i].Text.Contains(':') && !rows[i].Text.Contains('：'))
            {
                pairs.Add(new NameValue(waiting, rows[i].Text, i - 1, i));
                waiting = null;
                continue;
            }

            waiting = Row(rows[i].Cells, i, pairs);
            if (pairs.Count == before && waiting is null && IsContinued(rows, i, pairs))
            {
                var last = pairs[^1];
                pairs[^1] = last with { Value = $"{last.Value} {rows[i].Text}", ValueRow = i };
            }
        }

        return pairs;
    }

    // A value that goes on stands under itself: right of where its name stood, and close.
    private static bool IsContinued(IReadOnlyList<DocumentRow> rows, int index, List<NameValue> pairs)
    {
        var row = rows[index];
        if (pairs.Count == 0 || pairs[^1].ValueRow != index - 1 || row.Words.Length == 0 || row.Gap > 1.8)
        {
            return false;
        }

        var named = rows[pairs[^1].Row];
        return named.Words.Length > 0 && row.Left > named.Left + (4 * row.Size) && pairs[^1].Value.Length < 400;
    }

    // Gives back a name whose value must stand below.
    private static string? Row(string[] cells, int index, List<NameValue> pairs)
    {
        string? name = null;
        foreach (var raw in cells)
        {
            var cell = raw.Trim().TrimStart('·', '•', '*', '-', '●', '■', ' ');
            if (cell.Length == 0)
            {
                continue;
            }

            if (name is not null && cell[0] is ':' or '：')
            {
                cell = cell[1..].Trim();
                if (cell.Length == 0)
                {
                    continue;
                }
            }
            else if (Split(cell) is var (key, value))
            {
                if (value.Length > 0)
                {
                    pairs.Add(new NameValue(key, value, index, index));
                }

                name = value.Length > 0 ? null : key;
                continue;
            }

            if (name is null)
            {
                if (cells.Length < 2 || cell.Length > LongestName || pairs.Count > 0 && pairs[^1].Row == index)
                {
                    return null;
                }

                name = cell;
                continue;
            }

            pairs.Add(new NameValue(name, cell, index, index));
            name = null;
        }

        return name is not null && cells.Length > 0 && cells[^1].TrimEnd().EndsWith(':') || name is not null && cells[^1].TrimEnd().EndsWith('：') ? name : null;
    }

    private static (string Key, string Value)? Split(string cell)
    {
        var colon = cell.IndexOfAny([':', '：']);
        if (colon is <= 0 or > LongestName || CellText.Letters(cell.AsSpan(0, colon)) < 2)
        {
            return null;
        }

        // "http://", a ratio "2:17" and a time are no names.
        if (colon + 1 < cell.Length && cell[colon] == ':' && (cell[colon + 1] == '/' || (char.IsAsciiDigit(cell[colon + 1]) && char.IsAsciiDigit(cell[colon - 1]))))
        {
            return null;
        }

        return (cell[..colon].Trim(), cell[(colon + 1)..].Trim());
    }
}
