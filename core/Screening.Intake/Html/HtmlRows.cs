using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Html;

/// <summary>Walks an HTML page into rows: a row of a table, a heading, a paragraph, an item of a list.</summary>
internal sealed class HtmlRows(IntakeLimits limits, CancellationToken cancellationToken)
{
    /// <summary>Elements nested deeper are not read.</summary>
    public const int MaxDepth = 256;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "P", "DIV", "LI", "UL", "OL", "DL", "DT", "DD", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "ASIDE", "NAV", "FORM", "FIELDSET", "BLOCKQUOTE", "PRE", "ADDRESS", "FIGURE", "FIGCAPTION", "CENTER", "DETAILS", "SUMMARY", "CAPTION", "HR", "BR", "TD", "TH", "TR",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "SVG", "IFRAME", "OBJECT" };

    private readonly List<DocumentRow> rows = [];
    private readonly StringBuilder text = new();
    private int blocks;
    private int tables;
    private int level;

    /// <summary>The rows.</summary>
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>Place of the first text that is hidden from view; null where none is.</summary>
    public string? HiddenAt { get; private set; }

    /// <summary>True when elements were nested too deep.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Adds an element with all in it.</summary>
    public void Add(IElement element)
    {
        Walk(element, 0);
        Flush();
    }

    private void Walk(INode node, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            IsCut = true;
            return;
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && !Unseen.Contains(element.TagName))
            {
                Visit(element, depth);
            }
        }
    }

    private void Visit(IElement element, int depth)
    {
        HiddenAt ??= IsHidden(element) && !string.IsNullOrWhiteSpace(element.TextContent) ? Place() : null;
        if (element.TagName == "TABLE" && IsData(element))
        {
            Flush();
            AddTable(element);
            return;
        }

        var isBlock = Blocks.Contains(element.TagName) || element.TagName is "TABLE" or "TBODY" or "THEAD";
        if (isBlock)
        {
            Flush();
        }

        level = element.TagName is ['H', >= '1' and <= '6'] ? element.TagName[1] - '0' : level;
        Walk(element, depth + 1);
        if (isBlock)
        {
            Flush();
        }
    }

    // A table that holds tables is a frame for the page, as in mails; so is one of a single cell.
    private static bool IsData(IElement table) => table.QuerySelector("table") is null && table.QuerySelectorAll("td, th").Length > 1;

    private void AddTable(IElement table)
    {
        var number = ++tables;
        var below = new Dictionary<int, (int Rows, string Text)>();
        var row = 0;
        foreach (var line in table.QuerySelectorAll("tr"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            var cells = Cells(line, below, out var filled, out var widest);
            var where = string.Create(CultureInfo.InvariantCulture, $"table {number}, row {row}");
            HiddenAt ??= (IsHidden(line) || line.Children.Any(IsHidden)) && !string.IsNullOrWhiteSpace(line.TextContent) ? where : null;
            rows.Add(new DocumentRow(cells, where) { Table = number, IsSpanned = filled == 1 && widest > 1 && widest * 2 > cells.Length });
        }
    }

    // A cell over several rows says the same of each; one over several columns stands in the first of them.
    private string[] Cells(IElement line, Dictionary<int, (int Rows, string Text)> below, out int filled, out int widest)
    {
        var cells = new List<string>();
        (filled, widest) = (0, 1);
        foreach (var cell in line.Children.Where(c => c.TagName is "TD" or "TH"))
        {
            Continue(cells, below);
            if (cells.Count >= limits.MaxCells)
            {
                break;
            }

            var content = Text(cell);
            filled += content.Length > 0 ? 1 : 0;
            var span = Math.Clamp(Number(cell, "colspan"), 1, limits.MaxCells - cells.Count);
            widest = Math.Max(widest, span);
            if (Number(cell, "rowspan") is var down and > 1)
            {
                below[cells.Count] = (Math.Min(down, 10_000) - 1, content);
            }

            cells.Add(content);
            cells.AddRange(Enumerable.Repeat(string.Empty, span - 1));
        }

        Continue(cells, below);
        return [.. cells];
    }

    private static void Continue(List<string> cells, Dictionary<int, (int Rows, string Text)> below)
    {
        while (below.TryGetValue(cells.Count, out var above) && above.Rows > 0)
        {
            below[cells.Count] = (above.Rows - 1, above.Text);
            cells.Add(above.Text);
        }
    }

    private static string Text(IElement cell)
    {
        var text = new StringBuilder();
        Gather(cell, text, 0);
        return CellText.Collapse(text.ToString());
    }

    private static void Gather(INode node, StringBuilder text, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && !Unseen.Contains(element.TagName) && depth < MaxDepth)
            {
                var parts = Blocks.Contains(element.TagName);
                text.Append(parts ? " " : string.Empty);
                Gather(element, text, depth + 1);
                text.Append(parts ? " " : string.Empty);
            }
        }
    }

    private static int Number(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style")?.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return style is not null && (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal) || style.Contains("font-size:0", StringComparison.Ordinal));
    }

    private string Place() => string.Create(CultureInfo.InvariantCulture, $"block {blocks + 1}");

    private void Flush()
    {
        var words = CellText.Collapse(text.ToString());
        text.Clear();
        if (words.Length > 0)
        {
            blocks++;
            rows.Add(new DocumentRow([words.Length > limits.MaxCellLength ? words[..limits.MaxCellLength] : words], string.Create(CultureInfo.InvariantCulture, $"block {blocks}")) { Level = level });
        }

        level = 0;
    }
}
