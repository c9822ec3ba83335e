using Screening.Intake.Technical;

namespace Screening.Intake.Compositions;

/// <summary>What one lot of a table with its elements down the side is found to hold, as it is gathered column by column; no row of the table is lost to it.</summary>
/// <param name="heading">What the lot's column is headed with.</param>
/// <param name="isCertificate">Headings that only name an element are taken in their own words.</param>
internal sealed class ElementDraft(string heading, bool isCertificate)
{
    private readonly CompositionText text = new();
    private readonly FieldList fields = new();
    private readonly List<string> others = [];
    private readonly List<(int Row, string Element, string Content)> contents = [];
    private int column = -1;
    private int elements;

    /// <summary>Adds the contents of one column.</summary>
    /// <param name="grid">The rows of the table, cell by cell.</param>
    /// <param name="elementColumn">The column that names the elements.</param>
    /// <param name="contentColumn">The column with the contents.</param>
    /// <param name="units">The unit of each row; null where the table has no column of units.</param>
    /// <param name="unit">The unit where a row has none of its own.</param>
    public void Add(string[][] grid, int elementColumn, int contentColumn, string[]? units, string? unit)
    {
        if (column < 0)
        {
            (column, elements) = (contentColumn, elementColumn);
        }

        for (var r = 0; r < grid.Length; r++)
        {
            if (Element(grid[r], elementColumn, out var own) is { } symbol && grid[r][contentColumn].Length > 0)
            {
                AddContent(r, symbol, CompositionText.Content(grid[r][contentColumn], own ?? (units is null ? null : CompositionUnit.Find(units[r])) ?? unit ?? "%"));
                fields.Add(symbol, grid[r][contentColumn]);
            }
        }
    }

    /// <summary>Takes the limit of each element of which nothing was found.</summary>
    /// <param name="limits">What is demanded.</param>
    public void Complete(IReadOnlyList<ElementDraft> limits)
    {
        foreach (var (row, element, content) in limits.SelectMany(l => l.contents))
        {
            if (!contents.Exists(c => c.Row == row && c.Element == element))
            {
                AddContent(row, element, content);
            }
        }
    }

    /// <summary>Adds a row of the table whose component is not known: its words with what stands in the lot's column.</summary>
    /// <param name="row">The row, cell by cell.</param>
    public void AddAside(string[] row)
    {
        var words = row.TakeWhile(c => !ElementCell.IsShare(c)).Where(c => c.Length > 0).ToList();
        var content = column >= 0 && column < row.Length ? row[column] : string.Empty;
        if (words.Count == 0 || content.Length == 0 || words.Contains(content) || column <= elements)
        {
            AddWhole(row);
        }
        else
        {
            others.Add($"{string.Join(' ', words)} {content}");
        }
    }

    /// <summary>Adds all words of a row.</summary>
    /// <param name="row">The row, cell by cell.</param>
    public void AddWhole(string[] row) => others.Add(string.Join(' ', row.Where(c => c.Length > 0)));

    /// <summary>True where every element that a row names has its content here.</summary>
    /// <param name="row">The row, cell by cell.</param>
    /// <param name="index">Its index.</param>
    public bool Has(string[] row, int index) =>
        row.Where(c => c.Length > 0).All(c => !ElementHeading.IsNamedIn(c) || (ElementHeading.Component(c, isCertificate, out _) is { } element && contents.Exists(t => t.Row == index && IsSame(t.Element, element))));

    /// <summary>The lot with its contents. "Result (wt%)" names no lot; "Lot A2611" does.</summary>
    /// <param name="row">Index of the table's first row.</param>
    public ElementSample ToSample(int row) =>
        new(ElementCell.IsResult(heading) || CompositionUnit.IsUnitWord(heading) || ElementCell.IsUnit(heading.Trim('(', ')', '（', '）')) ? string.Empty : heading, row, string.Join("; ", others.Prepend(text.ToString()).Where(t => t.Length > 0)), fields.Fields);

    // Where the column leaves the cell empty, one left of it may name the element in its own way.
    private string? Element(string[] row, int column, out string? unit)
    {
        for (var c = column; c >= 0; c--)
        {
            if (ElementHeading.Component(row[c], isCertificate, out unit) is { } element)
            {
                return element;
            }

            if (row[c].Length > 0 && ElementCell.IsShare(row[c]))
            {
                break;
            }
        }

        unit = null;
        return null;
    }

    private static bool IsSame(string one, string other) => one == other || ElementHeading.SymbolOf(one) == ElementHeading.SymbolOf(other);

    private void AddContent(int row, string element, string content)
    {
        if (content.Length > 0)
        {
            text.Add(element, content, null);
            contents.Add((row, element, content));
        }
    }
}
