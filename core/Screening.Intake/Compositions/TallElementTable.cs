using Screening.Intake.Layout;
using Screening.Intake.Technical;

namespace Screening.Intake.Compositions;

/// <summary>Elements down the side: a row an element, a column a lot, a limit, a unit or a method; maybe two such tables side by side.</summary>
internal static class TallElementTable
{
    /// <summary>The table whose first element stands in a row; null when none does.</summary>
    public static ElementTable? At(IReadOnlyList<DocumentRow> rows, int index)
    {
        var members = Members(rows, index);
        if (!ElementTable.IsEnough(members.Count))
        {
            return null;
        }

        var heads = Heads(rows, index, members[0]);
        var grid = Aligned([.. members.Select(i => rows[i])], [.. heads.Select(i => rows[i])], out var headings);
        var samples = Samples(grid, headings, string.Join(' ', heads.Select(i => rows[i].Text)), index);
        return samples.Count == 0 ? null : new ElementTable { First = heads.Count > 0 ? heads[0] : index, End = members[^1] + 1, Samples = samples };
    }

    // A row that is no element may stand between: a sub-heading, or an impurity that is no element.
    private static List<int> Members(IReadOnlyList<DocumentRow> rows, int index)
    {
        var members = new List<int>();
        for (var i = index; i < rows.Count; i++)
        {
            if (IsElementRow(rows[i].FineCells))
            {
                members.Add(i);
            }
            else if (members.Count == 0 || (!rows[i].IsRunning && i - members[^1] >= 2))
            {
                break;
            }
        }

        return members;
    }

    private static bool IsElementRow(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < Math.Min(2, cells.Count - 1); i++)
        {
            if (ElementHeading.Find(cells[i], out _) is not null)
            {
                return cells.Skip(i + 1).Any(ElementCell.IsShare);
            }
        }

        return false;
    }

    private static List<int> Heads(IReadOnlyList<DocumentRow> rows, int index, int first)
    {
        var heads = new List<int>();
        for (var i = index - 1; i >= 0 && heads.Count < 2 && rows[i].FineCells.Count > 1 && rows[i + 1].IsNear(rows[i], 3) && !rows[i].Cells.Any(c => c.Contains(": ", StringComparison.Ordinal)); i--)
        {
            if (heads.Count == 1 && rows[i].FineCells.Count > rows[first].FineCells.Count + 1)
            {
                break;
            }

            heads.Insert(0, i);
        }

        return heads;
    }

    private static string[][] Aligned(List<DocumentRow> members, List<DocumentRow> heads, out string[] headings)
    {
        string[][] cells;
        Func<DocumentRow, string[]> align;
        if (members.TrueForAll(m => m.Words.Length > 0))
        {
            // The headings help to part columns that hardly any row fills, unless one of them spans several.
            var full = heads.Count == 1 && heads[0].FineCells.Count >= members.Max(m => m.FineCells.Count) && members.Count < 3 ? members.Append(heads[0]).ToList() : members;
            var grid = ColumnGrid.Of(full);
            align = grid.Cells;
            cells = [.. members.Select(grid.Cells)];
        }
        else
        {
            var width = members.Concat(heads).Max(m => m.Cells.Length);
            align = r => [.. r.Cells, .. Enumerable.Repeat(string.Empty, width - r.Cells.Length)];
            cells = [.. members.Select(align)];
        }

        var titles = heads.Select(align).ToList();
        headings = [.. Enumerable.Range(0, cells[0].Length).Select(c => string.Join(' ', titles.Select(t => c < t.Length ? t[c] : string.Empty).Where(t => t.Length > 0)))];
        return cells;
    }

    private static List<ElementSample> Samples(string[][] grid, string[] headings, string head, int index)
    {
        var unit = CompositionUnit.Find(head);
        var found = new List<Draft>();
        var limits = new List<Draft>();
        var elements = -1;
        string[]? units = null;
        var ordinal = (Found: 0, Limit: 0);
        for (var c = 0; c < grid[0].Length; c++)
        {
            var column = c;
            var cells = grid.Select(r => r[column]).ToArray();
            if (cells.Count(v => ElementHeading.Find(v, out _) is not null) * 2 > cells.Count(v => v.Length > 0) && cells.Any(v => v.Length > 0))
            {
                (elements, ordinal) = (c, (0, 0));
                units = UnitsBehind(grid, c);
            }
            else if (elements >= 0 && cells.Any(v => v.Length > 0) && cells.Count(ElementCell.IsShare) * 2 >= cells.Count(v => v.Length > 0))
            {
                var isLimit = ElementCell.IsLimit(headings[c]);
                var drafts = isLimit ? limits : found;
                var place = isLimit ? ordinal.Limit++ : ordinal.Found++;
                while (drafts.Count <= place)
                {
                    drafts.Add(new Draft(headings[c]));
                }

                drafts[place].Add(grid, elements, c, units, CompositionUnit.Find(headings[c]) ?? unit);
            }
        }

        return [.. (found.Count > 0 ? found : limits).Select(d => d.ToSample(index)).Where(s => s.Text.Length > 0)];
    }

    // The unit column, where there is one, stands right of its elements, before the next ones.
    private static string[]? UnitsBehind(string[][] grid, int elements)
    {
        for (var c = elements + 1; c < grid[0].Length; c++)
        {
            if (grid.Count(r => ElementHeading.Find(r[c], out _) is not null) * 2 > grid.Length)
            {
                return null;
            }

            if (grid.Count(r => ElementCell.IsUnit(r[c])) * 2 > grid.Length)
            {
                return [.. grid.Select(r => r[c])];
            }
        }

        return null;
    }

    private sealed class Draft(string heading)
    {
        private readonly CompositionText text = new();
        private readonly FieldList fields = new();

        public void Add(string[][] grid, int elements, int column, string[]? units, string? unit)
        {
            for (var r = 0; r < grid.Length; r++)
            {
                if (ElementHeading.Find(grid[r][elements], out var own) is { } symbol && grid[r][column].Length > 0)
                {
                    text.Add(symbol, grid[r][column], own ?? (units is null ? null : CompositionUnit.Find(units[r])) ?? unit ?? "%");
                    fields.Add(symbol, grid[r][column]);
                }
            }
        }

        // "Result (wt%)" names no lot; "Lot A2611" does.
        public ElementSample ToSample(int row) =>
            new(ElementCell.IsResult(heading) || CompositionUnit.IsUnitWord(heading) || ElementCell.IsUnit(heading.Trim('(', ')', '（', '）')) ? string.Empty : heading, row, text.ToString(), fields.Fields);
    }
}
