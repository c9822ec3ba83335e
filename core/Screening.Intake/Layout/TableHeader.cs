using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>The header of a goods table on a page: its headings with their places, over one row or up to five.</summary>
/// <param name="Cells">The headings from left to right.</param>
/// <param name="Columns">What they say the columns hold.</param>
/// <param name="First">Index of its first row.</param>
/// <param name="Rows">Number of its rows.</param>
internal sealed record TableHeader(IReadOnlyList<LayoutCell> Cells, ColumnMap Columns, int First, int Rows)
{
    private const int MostRows = 5;
    private const double FarthestRow = 1.8;

    // Headings of narrow columns stand close: the cut that gives the most known headings is the right one.
    private static readonly double[] Cuts = [0.9, 0.6, 0.42];

    /// <summary>The header that begins at a row; null when none does, or when it is clearer without that row: a title above it.</summary>
    public static TableHeader? At(IReadOnlyList<DocumentRow> rows, int index) =>
        From(rows, index) is { } header && !(header.Rows > 1 && From(rows, index + 1) is { } below && Known(below.Columns) >= Known(header.Columns)) ? header : null;

    private static TableHeader? From(IReadOnlyList<DocumentRow> rows, int index)
    {
        // Nearly every row is an item with a number in it; none of them is looked at further.
        if (Array.Exists(rows[index].Cells, c => CellText.IsPlainNumber(c)))
        {
            return null;
        }

        var best = (Cells: (IReadOnlyList<LayoutCell>)[], Columns: (ColumnMap?)null, Rows: 0, Known: 0);
        foreach (var cut in Cuts)
        {
            var cells = rows[index].CutAt(cut);
            if (cells.Exists(c => IsPair(c.Text)))
            {
                continue;
            }

            for (var count = 1; count <= MostRows; count++)
            {
                if (cells.Count >= 2 && HeaderFinder.Find(Row(cells)) is { } columns && SaysGoods(columns))
                {
                    var known = Known(columns);
                    if (known > best.Known || (known == best.Known && count == best.Rows + 1 && SaysMore(rows[index + count - 1])))
                    {
                        best = (cells, columns, count, known);
                    }
                }

                if (index + count >= rows.Count || !IsPartOfHeader(rows[index + count]))
                {
                    break;
                }

                cells = Stack(cells, rows[index + count].CutAt(cut));
            }
        }

        return best.Columns is null ? null : Refined(rows, new TableHeader(best.Cells, best.Columns, index, best.Rows), best.Known);
    }

    // Where headings nearly touch, the columns below them say where one ends and the next begins.
    private static TableHeader Refined(IReadOnlyList<DocumentRow> rows, TableHeader header, int known)
    {
        var first = header.First + header.Rows;
        var body = rows.Skip(first).TakeWhile(r => r.Page == rows[first - 1].Page).Take(60).Where(r => r.FineCells.Count(c => CellText.IsNumeric(c)) >= 2).ToList();
        if (body.Count < 3)
        {
            return header;
        }

        var grid = ColumnGrid.Through(body, 0.25);
        var stacked = new LayoutCell?[grid.Width];
        foreach (var row in rows.Skip(header.First).Take(header.Rows))
        {
            var spans = grid.Spans(row);
            for (var i = 0; i < spans.Length; i++)
            {
                stacked[i] = stacked[i] is { } above && spans[i] is { } below ? new LayoutCell($"{above.Text} {below.Text}", Math.Min(above.Left, below.Left), Math.Max(above.Right, below.Right)) : stacked[i] ?? spans[i];
            }
        }

        var cells = Rejoined(stacked.OfType<LayoutCell>(), 1.25 * rows[header.First].Blank * rows[header.First].Size);
        return cells.Count > header.Cells.Count && HeaderFinder.Find(Row(cells)) is { } columns && SaysGoods(columns) && Known(columns) > known
            ? header with { Cells = cells, Columns = columns }
            : header;
    }

    // "Material: NdFeB flakes" is a statement, not a heading.
    private static bool IsPair(string text) => text.IndexOfAny([':', '：']) is > 0 and var colon && colon < text.Length - 1;

    private static bool SaysGoods(ColumnMap columns) =>
        columns.Elements.Count > 1 || columns.Roles.Any(r => r is ColumnRole.Description or ColumnRole.WeakDescription or ColumnRole.TariffCode or ColumnRole.Cas);

    // What stands no further apart than words do is one heading, whatever the columns below it seem to be.
    private static List<LayoutCell> Rejoined(IEnumerable<LayoutCell> parts, double blank)
    {
        var cells = new List<LayoutCell>();
        foreach (var part in parts)
        {
            if (cells.Count > 0 && part.Left - cells[^1].Right <= blank)
            {
                cells[^1] = new LayoutCell($"{cells[^1].Text} {part.Text}", cells[^1].Left, part.Right);
            }
            else
            {
                cells.Add(part);
            }
        }

        return cells;
    }

    private static TableRow Row(List<LayoutCell> cells) => new([.. cells.Select(c => c.Text)], string.Empty);

    private static int Known(ColumnMap columns) => columns.Roles.Sum(r => r == ColumnRole.None ? -1 : 1);

    // A second line of headings stands close below and holds no data.
    private static bool IsPartOfHeader(DocumentRow row) =>
        row.Gap < FarthestRow && !row.IsRunning && row.Cells.All(c => c.Length <= 40 && !CellText.IsNumeric(c) && !CellText.IsTariffCode(c));

    // A line below that makes no column better known is a heading if it looks like one: "(USD)", "kg", the other language.
    private static bool SaysMore(DocumentRow row) =>
        row.Cells.All(c => c[0] is '(' or '[' or '（' || HeadingVocabulary.Find(c).Certainty > 0 || ColumnProfile.Of([c]).Role is ColumnRole.Unit or ColumnRole.Currency);

    private static List<LayoutCell> Stack(List<LayoutCell> upper, List<LayoutCell> lower)
    {
        var stacked = new List<LayoutCell>(upper);
        foreach (var cell in lower)
        {
            var over = stacked.FindIndex(c => c.Left < cell.Right && c.Right > cell.Left);
            if (over < 0)
            {
                stacked.Add(cell);
                continue;
            }

            var above = stacked[over];
            stacked[over] = new LayoutCell($"{above.Text} {cell.Text}", Math.Min(above.Left, cell.Left), Math.Max(above.Right, cell.Right));
        }

        stacked.Sort((a, b) => a.Left.CompareTo(b.Left));
        return stacked;
    }
}
