namespace Screening.Intake.Pdf;

/// <summary>A table that is drawn with lines around its cells.</summary>
internal sealed class RuledGrid
{
    private const double Near = 2.5;
    private const double Inside = 1;

    private readonly RuleLines lines;
    private readonly double[] rows;
    private readonly double[] columns;

    private RuledGrid(RuleLines lines, double[] rows, double[] columns) => (this.lines, this.rows, this.columns) = (lines, rows, columns);

    /// <summary>Rows from top to bottom.</summary>
    public int Rows => rows.Length - 1;

    /// <summary>Columns from left to right.</summary>
    public int Columns => columns.Length - 1;

    /// <summary>Its upper edge.</summary>
    public double Top => rows[0];

    /// <summary>Its left edge.</summary>
    public double Left => columns[0];

    /// <summary>Its right edge.</summary>
    public double Right => columns[^1];

    /// <summary>The grids of a page from top to bottom: lines that meet, with at least two rows and two columns between them.</summary>
    public static List<RuledGrid> Of(RuleLines lines)
    {
        var grids = new List<RuledGrid>();
        foreach (var group in Groups(lines))
        {
            var rows = Places(group.Level.Select(r => r.At)).OrderDescending().ToArray();
            var columns = Places(group.Upright.Select(r => r.At)).Order().ToArray();
            if (rows.Length > 2 && columns.Length > 2)
            {
                grids.Add(new RuledGrid(group, rows, columns));
            }
        }

        return [.. grids.OrderByDescending(g => g.rows[0])];
    }

    /// <summary>The row and column of a place; null outside of the grid.</summary>
    public (int Row, int Column)? At(double x, double y)
    {
        if (x < columns[0] || x > columns[^1] || y > rows[0] || y < rows[^1])
        {
            return null;
        }

        var row = 0;
        while (row < Rows - 1 && y < rows[row + 1])
        {
            row++;
        }

        var column = 0;
        while (column < Columns - 1 && x >= columns[column + 1])
        {
            column++;
        }

        return (row, column);
    }

    /// <summary>True where a line parts a cell from the one above it.</summary>
    public bool IsPartedAbove(int row, int column) => lines.Level.Exists(r => Math.Abs(r.At - rows[row]) <= Near && r.From <= Middle(columns, column) && r.To >= Middle(columns, column));

    /// <summary>True where a line parts a cell from the one left of it.</summary>
    public bool IsPartedLeft(int row, int column) => lines.Upright.Exists(r => Math.Abs(r.At - columns[column]) <= Near && r.From <= Middle(rows, row) && r.To >= Middle(rows, row));

    private static double Middle(double[] places, int index) => (places[index] + places[index + 1]) / 2;

    // Lines belong together that touch, over any number of others.
    private static List<RuleLines> Groups(RuleLines lines)
    {
        var parent = Enumerable.Range(0, lines.Level.Count + lines.Upright.Count).ToArray();
        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }

        var upright = lines.Upright.Select((r, i) => (Rule: r, Index: i + lines.Level.Count)).OrderBy(r => r.Rule.At).ToArray();
        for (var i = 0; i < lines.Level.Count; i++)
        {
            var level = lines.Level[i];
            for (var j = Lower(upright, level.From - Near); j < upright.Length && upright[j].Rule.At <= level.To + Near; j++)
            {
                if (upright[j].Rule.From <= level.At + Near && upright[j].Rule.To >= level.At - Near)
                {
                    parent[Root(i)] = Root(upright[j].Index);
                }
            }
        }

        return [.. Enumerable.Range(0, parent.Length).GroupBy(Root).Select(g => RuleLines.Of(g.Where(i => i < lines.Level.Count).Select(i => lines.Level[i]), g.Where(i => i >= lines.Level.Count).Select(i => lines.Upright[i - lines.Level.Count])))];
    }

    private static int Lower((Rule Rule, int Index)[] rules, double at)
    {
        var (low, high) = (0, rules.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rules[middle].Rule.At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Places nearer to each other than a line is thick are one.
    private static List<double> Places(IEnumerable<double> all)
    {
        var places = new List<double>();
        foreach (var at in all.Order())
        {
            if (places.Count == 0 || at - places[^1] > Near + Inside)
            {
                places.Add(at);
            }
        }

        return places;
    }
}
