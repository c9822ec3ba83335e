using System.Buffers;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Compositions;

/// <summary>Elements down the side: a row an element, a column a lot, a limit, a unit or a method; maybe two such tables side by side.</summary>
internal static class TallElementTable
{
    private static readonly SearchValues<char> ContentMarks = SearchValues.Create(".<>≤≥＜＞%");

    /// <summary>The table whose first element stands in a row; null when none does.</summary>
    public static ElementTable? At(IReadOnlyList<DocumentRow> rows, int index, bool isCertificate)
    {
        var members = Members(rows, index, isCertificate);
        if (!ElementTable.IsEnough(members.Count))
        {
            return null;
        }

        var (first, end) = Extent(rows, index, members[^1] + 1);
        var heads = Heads(rows, first, members[0]);
        var others = Enumerable.Range(first, end - first).Where(i => !members.Contains(i) && !rows[i].IsRunning && IsTold(rows[i])).Select(i => rows[i]).ToList();
        var grid = Aligned([.. members.Select(i => rows[i])], [.. heads.Select(i => rows[i])], others, out var headings, out var aside);
        var samples = Samples(grid, headings, string.Join(' ', heads.Select(i => rows[i].Text)), index, aside, isCertificate);
        return samples.Count == 0 ? null : new ElementTable { IsTall = true, First = heads.Count > 0 ? heads[0] : first, End = end, Samples = samples };
    }

    // Rows of contents right above and below belong to the table, too, though their component is not known: "灼减 LOI 0.31".
    private static (int First, int End) Extent(IReadOnlyList<DocumentRow> rows, int first, int end)
    {
        while (first > 0 && rows[first].IsNear(rows[first - 1], 3) && IsContent(rows[first - 1]))
        {
            first--;
        }

        while (end < rows.Count && rows[end].IsNear(rows[end - 1], 3) && IsContent(rows[end]))
        {
            end++;
        }

        return (first, end);
    }

    // A bare whole number may be the number of a lot, and its row a heading.
    private static bool IsContent(DocumentRow row)
    {
        var cells = row.FineCells;
        return !row.IsRunning && cells.Count > 1 && CellText.Letters(cells[0]) > 0 && !row.Text.Contains(": ", StringComparison.Ordinal)
            && cells.Skip(1).Any(c => ElementCell.IsShare(c) && c.AsSpan().ContainsAny(ContentMarks));
    }

    private static bool IsTold(DocumentRow row) => row.FineCells.Count > 1 || ElementHeading.IsNamedIn(row.Text);

    // A row that is no element may stand between: a sub-heading, or an impurity that is no element.
    private static List<int> Members(IReadOnlyList<DocumentRow> rows, int index, bool isCertificate)
    {
        var members = new List<int>();
        for (var i = index; i < rows.Count; i++)
        {
            if (IsElementRow(rows[i].FineCells, isCertificate))
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

    private static bool IsElementRow(IReadOnlyList<string> cells, bool isCertificate)
    {
        for (var i = 0; i < Math.Min(3, cells.Count - 1); i++)
        {
            if (ElementHeading.Component(cells[i], isCertificate, out _) is not null)
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

    private static string[][] Aligned(List<DocumentRow> members, List<DocumentRow> heads, List<DocumentRow> others, out string[] headings, out string[][] aside)
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
            var width = members.Concat(heads).Concat(others).Max(m => m.Cells.Length);
            align = r => [.. r.Cells, .. Enumerable.Repeat(string.Empty, width - r.Cells.Length)];
            cells = [.. members.Select(align)];
        }

        var titles = heads.Select(align).ToList();
        headings = [.. Enumerable.Range(0, cells[0].Length).Select(c => string.Join(' ', titles.Select(t => c < t.Length ? t[c] : string.Empty).Where(t => t.Length > 0)))];
        aside = [.. others.Select(align)];
        return cells;
    }

    private static List<ElementSample> Samples(string[][] grid, string[] headings, string head, int index, string[][] aside, bool isCertificate)
    {
        var unit = CompositionUnit.Find(head);
        var found = new List<ElementDraft>();
        var limits = new List<ElementDraft>();
        var elements = -1;
        string[]? units = null;
        var ordinal = (Found: 0, Limit: 0);
        for (var c = 0; c < grid[0].Length; c++)
        {
            var column = c;
            var cells = grid.Select(r => r[column]).ToArray();
            if (IsElementColumn(cells, isCertificate))
            {
                (elements, ordinal) = (c, (0, 0));
                units = UnitsBehind(grid, c, isCertificate);
            }
            else if (elements >= 0 && cells.Any(v => v.Length > 0) && cells.Count(ElementCell.IsShare) * 2 >= cells.Count(v => v.Length > 0))
            {
                var isLimit = ElementCell.IsLimit(headings[c]);
                var side = isLimit ? limits : found;
                var place = isLimit ? ordinal.Limit++ : ordinal.Found++;
                while (side.Count <= place)
                {
                    side.Add(new ElementDraft(headings[c], isCertificate));
                }

                side[place].Add(grid, elements, c, units, CompositionUnit.Find(headings[c]) ?? unit);
            }
        }

        var drafts = found.Count > 0 ? found : limits;
        AddRest(drafts, found.Count > 0 ? limits : [], grid, aside);
        return [.. drafts.Select(d => d.ToSample(index)).Where(s => s.Text.Length > 0)];
    }

    // What no lot has taken yet: the limits of what was not measured, rows beside the elements, rows that no column explains.
    private static void AddRest(List<ElementDraft> drafts, List<ElementDraft> limits, string[][] grid, string[][] aside)
    {
        foreach (var draft in drafts)
        {
            draft.Complete(limits);
            Array.ForEach(aside, draft.AddAside);
        }

        // A dash says that nothing was looked for, and an element that nobody looked for is no part of the goods.
        var missed = grid.Where((r, i) => !drafts.Exists(d => d.Has(r, i)) && r.Any(c => c.Length > 0 && ElementCell.IsShare(c) && !ElementCell.IsDash(c))).ToList();
        drafts.ForEach(d => missed.ForEach(d.AddWhole));
    }

    // The same word in every row, as in "(REO basis)", is what the rows have in common and not what they are of.
    private static bool IsElementColumn(string[] cells, bool isCertificate)
    {
        var found = cells.Select(c => ElementHeading.Component(c, isCertificate, out _)).Where(c => c is not null).ToList();
        return found.Count > 0 && found.Count * 2 > cells.Count(v => v.Length > 0) && (found.Count == 1 || found.Distinct(StringComparer.Ordinal).Count() > 1);
    }

    // The unit column, where there is one, stands right of its elements, before the next ones.
    private static string[]? UnitsBehind(string[][] grid, int elements, bool isCertificate)
    {
        for (var c = elements + 1; c < grid[0].Length; c++)
        {
            if (IsElementColumn([.. grid.Select(r => r[c])], isCertificate))
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
}
