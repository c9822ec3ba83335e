using Screening.Intake.Ocr;

namespace Screening.Ocr.Tables;

/// <summary>The grid of one ruled table.</summary>
/// <param name="Xs">Where columns are bounded, left to right.</param>
/// <param name="Ys">Where rows are bounded, top to bottom.</param>
/// <param name="Walls">Whether a line stands left of a cell, by row and column; where none does, the cell is one with its neighbour.</param>
internal sealed record TableGrid(IReadOnlyList<int> Xs, IReadOnlyList<int> Ys, bool[,] Walls)
{
    public int Rows => Ys.Count - 1;

    public int Columns => Xs.Count - 1;

    public PageBox Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>The tables of a page from top to bottom: lines that cross, at least two rows or columns of cells.</summary>
    public static IReadOnlyList<TableGrid> Of(RulingLines lines)
    {
        var grids = new List<TableGrid>();
        var across = lines.Horizontal.ToList();
        var down = lines.Vertical.ToList();
        while (across.Count > 0)
        {
            var (rows, columns) = Connected(across, down);
            if (Build(rows, columns) is { } grid)
            {
                grids.Add(grid);
            }
        }

        grids.Sort((a, b) => a.Ys[0].CompareTo(b.Ys[0]));
        return grids;
    }

    /// <summary>The cell around a place; null outside of the table. A cell over several columns counts as its first.</summary>
    public (int Row, int Column)? CellAt(double x, double y)
    {
        var row = Interval(Ys, y);
        var column = Interval(Xs, x);
        if (row < 0 || column < 0)
        {
            return null;
        }

        while (column > 0 && !Walls[row, column])
        {
            column--;
        }

        return (row, column);
    }

    /// <summary>The box of a cell, over all columns that it spans.</summary>
    public PageBox BoxOf(int row, int column)
    {
        var end = column + 1;
        while (end < Columns && !Walls[row, end])
        {
            end++;
        }

        return new PageBox(Xs[column], Ys[row], Xs[end], Ys[row + 1]);
    }

    private static int Interval(IReadOnlyList<int> bounds, double at)
    {
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            if (at >= bounds[i] && at < bounds[i + 1])
            {
                return i;
            }
        }

        return -1;
    }

    // Takes the first line and all that cross it, and those that cross them, out of the lists.
    private static (List<RulingLine> Across, List<RulingLine> Down) Connected(List<RulingLine> across, List<RulingLine> down)
    {
        var rows = new List<RulingLine> { across[0] };
        var columns = new List<RulingLine>();
        across.RemoveAt(0);
        bool grew;
        do
        {
            var newColumns = down.Where(c => rows.Any(r => Cross(r, c))).ToList();
            columns.AddRange(newColumns);
            down.RemoveAll(newColumns.Contains);
            var newRows = across.Where(r => newColumns.Any(c => Cross(r, c))).ToList();
            rows.AddRange(newRows);
            across.RemoveAll(newRows.Contains);
            grew = newRows.Count > 0;
        }
        while (grew);
        return (rows, columns);
    }

    private static bool Cross(RulingLine across, RulingLine down) =>
        down.Middle >= across.From - 8 && down.Middle <= across.To + 8 && across.Middle >= down.From - 8 && across.Middle <= down.To + 8;

    private static TableGrid? Build(List<RulingLine> across, List<RulingLine> down)
    {
        var ys = Distinct(across.Select(r => r.Middle));
        var xs = Distinct(down.Select(c => c.Middle));
        if (xs.Count < 3 || ys.Count < 3)
        {
            return null;
        }

        var walls = new bool[ys.Count - 1, xs.Count - 1];
        for (var row = 0; row + 1 < ys.Count; row++)
        {
            var middle = (ys[row] + ys[row + 1]) / 2.0;
            for (var column = 0; column + 1 < xs.Count; column++)
            {
                walls[row, column] = column == 0 || down.Any(c => Math.Abs(c.Middle - xs[column]) <= 6 && c.From <= middle && c.To >= middle);
            }
        }

        return new TableGrid(xs, ys, walls);
    }

    private static List<int> Distinct(IEnumerable<double> values)
    {
        var found = new List<int>();
        foreach (var value in values.Order())
        {
            if (found.Count == 0 || value - found[^1] > 8)
            {
                found.Add((int)Math.Round(value));
            }
        }

        return found;
    }
}
