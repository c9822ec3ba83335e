using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>The few shapes that a dossier's document is made of: headings, paragraphs, tables, marked text.</summary>
internal sealed class WordBody(Body body)
{
    private const string Line = "BFC7D1", Head = "EEF2F6";

    // Twentieths of a point: A4 less two margins of 2 cm.
    private const int Width = 9638;

    internal void Heading(string text, int level) => body.Append(Paragraph($"Heading{level}", Text(text)));

    internal void Title(string text) => body.Append(Paragraph("Title", Text(text)));

    internal void Subtitle(string text) => body.Append(Paragraph("Subtitle", Text(text)));

    internal void Paragraph(string text) => body.Append(Paragraph("Normal", Text(text)));

    internal void Runs(IEnumerable<Run> runs) => body.Append(Paragraph("Quote", [.. runs]));

    internal void Notice(string text) => body.Append(Paragraph("Notice", Text(text)));

    internal void Bullet(string text) => body.Append(Paragraph("Bullet", Text("•\u2002" + text)));

    internal void PageBreak() => body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));

    /// <summary>A table of two columns without a head: what and its value. Rows without a value are left out.</summary>
    internal void Pairs(params ReadOnlySpan<(string Name, string? Value)> rows)
    {
        var table = NewTable(24, 76);
        foreach (var (name, value) in rows)
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.Append(new TableRow(NoSplit(), Cell("Small", name, Head), Cell("Cell", value, null)));
            }
        }

        body.Append(table, Gap());
    }

    /// <summary>A table with a head that is repeated on every page.</summary>
    /// <param name="shares">The columns' shares of the width, percent.</param>
    /// <param name="head">The column heads.</param>
    /// <param name="rows">Cells; each row may have a fill for one of its cells.</param>
    internal void Table(int[] shares, string[] head, IEnumerable<WordRow> rows)
    {
        var table = NewTable(shares);
        var first = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        first.Append(head.Select(text => Cell("Small", text, Head)));
        table.Append(first);
        foreach (var row in rows)
        {
            var made = new TableRow(NoSplit());
            made.Append(row.Cells.Select((text, i) => Cell("Cell", text, i == row.Marked ? row.Fill : null, i == 0 ? row.Indent : 0)));
            table.Append(made);
        }

        body.Append(table, Gap());
    }

    /// <summary>A run of text; what XML can't hold becomes a replacement character, line breaks become breaks.</summary>
    internal static Run Text(string text, string? fill = null)
    {
        var run = new Run();
        if (fill is not null)
        {
            run.Append(new RunProperties(new Bold(), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill }));
        }

        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static string Clean(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        for (var i = 0; i < units.Length; i++)
        {
            var c = source[i];
            var isWhole = !char.IsSurrogate(c)
                || (char.IsHighSurrogate(c) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]) : i > 0 && char.IsHighSurrogate(source[i - 1]));
            units[i] = c is '\n' or '\t' || (c >= ' ' && c < '\uFFFE' && isWhole) ? c : '\uFFFD';
        }
    });

    private static Paragraph Paragraph(string style, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    private static Paragraph Gap() => Paragraph("Gap");

    private static TableRowProperties NoSplit() => new(new CantSplit());

    private static TableCell Cell(string style, string text, string? fill, int indent = 0)
    {
        var properties = new TableCellProperties();
        if (fill is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        }

        var paragraph = Paragraph(style, Text(text));
        if (indent > 0)
        {
            paragraph.ParagraphProperties!.Append(new Indentation { Left = $"{indent * 220}" });
        }

        return new TableCell(properties, paragraph);
    }

    private static Table NewTable(params int[] shares)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 90, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 90, Type = TableWidthValues.Dxa })));
        var grid = new TableGrid();
        grid.Append(shares.Select(share => new GridColumn { Width = $"{Width * share / 100}" }));
        table.Append(grid);
        return table;
    }

    private static TBorder Edge<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = Line };
}
