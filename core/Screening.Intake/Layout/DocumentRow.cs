using Screening.Intake.Tables;

namespace Screening.Intake.Layout;

/// <summary>One row of a document in reading order: a row of a table, a line of a page, a paragraph.</summary>
internal sealed class DocumentRow
{
    // Wider than a blank of justified text, narrower than the gap between two columns.
    private const double CellGap = 0.9;

    private string? text;

    /// <summary>A row that a format gives with its cells.</summary>
    public DocumentRow(string[] cells, string where) => (Cells, Where) = (cells, where);

    /// <summary>A row of words with places, cut into cells at wide gaps.</summary>
    /// <param name="words">From left to right, at least one.</param>
    /// <param name="page">1-based number of the page.</param>
    /// <param name="where">The place.</param>
    /// <param name="blank">Width of a blank in units of the type size, as far as known: cells are wider apart.</param>
    public DocumentRow(LayoutWord[] words, int page, string where, double blank = 0.28)
    {
        (Words, Page, Where, Blank) = (words, page, where, blank);
        Cells = [.. CutAt(CellGap).Select(c => c.Text)];
        Base = words[0].Base;
        Size = words.Max(w => w.Size);
        IsBold = words.All(w => w.IsBold);
    }

    /// <summary>The cells; a row of running text has one.</summary>
    public string[] Cells { get; init; }

    /// <summary>The place.</summary>
    public string Where { get; }

    /// <summary>1-based number of the page; 0 for formats without pages.</summary>
    public int Page { get; init; }

    /// <summary>The words with their places; none where the format has no places.</summary>
    public LayoutWord[] Words { get; } = [];

    /// <summary>Width of a blank in units of the type size.</summary>
    public double Blank { get; }

    /// <summary>Height of the baseline in points.</summary>
    public double Base { get; }

    /// <summary>Size of the largest word in points; 0 where not known.</summary>
    public double Size { get; }

    /// <summary>All of it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>1 to 6 for a heading that the format marks as one; 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>Number of the table that the format says the row belongs to; 0 for none.</summary>
    public int Table { get; init; }

    /// <summary>One cell of the row spans the table.</summary>
    public bool IsSpanned { get; init; }

    /// <summary>Repeats on the pages: a running header or footer.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Distance to the row above in units of the type size; infinite at the top of a page.</summary>
    public double Gap { get; set; } = double.PositiveInfinity;

    /// <summary>True for the next row of the same table, or of a page for one that is no further below than so many type sizes.</summary>
    public bool IsNear(DocumentRow above, double farthest) => Words.Length == 0 ? Table == above.Table : Gap < farthest;

    /// <summary>The row as running text.</summary>
    public string Text => text ??= CellText.Collapse(string.Join(' ', Cells.Where(c => c.Length > 0)));

    /// <summary>Left edge of the first word.</summary>
    public double Left => Words.Length > 0 ? Words[0].Left : 0;

    /// <summary>Right edge of the last word.</summary>
    public double Right => Words.Length > 0 ? Words[^1].Right : 0;

    /// <summary>The cells of a row of short words, as tables of numbers have them: cut wherever more than a blank stands.</summary>
    public IReadOnlyList<string> FineCells => Words.Length == 0 ? Cells : [.. CutAt(0.4).Select(c => c.Text)];

    /// <summary>The row cut at gaps wider than so many times the type size.</summary>
    public List<LayoutCell> CutAt(double gap)
    {
        var cells = new List<LayoutCell>();
        var from = 0;
        gap = Math.Max(gap, Blank * 1.4);
        for (var i = 1; i <= Words.Length; i++)
        {
            if (i == Words.Length || Words[i].Left - Words[i - 1].Right > gap * Math.Min(Words[i].Size, Words[i - 1].Size))
            {
                cells.Add(new LayoutCell(Join(Words.AsSpan(from, i - from)), Words[from].Left, Words[i - 1].Right));
                from = i;
            }
        }

        return cells;
    }

    /// <summary>The words joined by blanks where the page has blanks.</summary>
    public static string Join(ReadOnlySpan<LayoutWord> words)
    {
        if (words.Length == 1)
        {
            return words[0].Text;
        }

        var joined = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            if (joined.Length > 0 && !word.IsGlued)
            {
                joined.Append(' ');
            }

            joined.Append(word.Text);
        }

        return joined.ToString();
    }
}
