using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Screening.Intake.Layout;
using CellText = Screening.Intake.Tables.CellText;

namespace Screening.Intake.Word;

/// <summary>Walks the parts of a Word document into rows, one block at a time, so that memory does not grow with the document.</summary>
internal sealed class WordRows(IntakeLimits limits, CancellationToken cancellationToken)
{
    private readonly List<DocumentRow> rows = [];
    private Dictionary<string, int> levels = [];
    private int tables;

    /// <summary>The rows.</summary>
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>Place of the first change that is not accepted; null for none.</summary>
    public string? TrackedAt { get; private set; }

    /// <summary>Place of the first hidden text; null for none.</summary>
    public string? HiddenAt { get; private set; }

    /// <summary>Adds the text, then the notes, then what runs at the top and bottom of its pages.</summary>
    public void Add(MainDocumentPart main)
    {
        levels = WordStyles.Levels(main.StyleDefinitionsPart);
        AddPart(main, string.Empty);
        AddPart(main.FootnotesPart, "footnotes, ");
        AddPart(main.EndnotesPart, "endnotes, ");
        var number = 0;
        foreach (var part in main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts))
        {
            number++;
            AddPart(part, string.Create(CultureInfo.InvariantCulture, $"{(part is HeaderPart ? "header" : "footer")} {number}, "));
        }
    }

    private void AddPart(OpenXmlPart? part, string place)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        var paragraphs = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Paragraph))
            {
                AddParagraph((Paragraph)reader.LoadCurrentElement()!, string.Create(CultureInfo.InvariantCulture, $"{place}paragraph {++paragraphs}"));
            }
            else if (reader.ElementType == typeof(Table))
            {
                AddTable((Table)reader.LoadCurrentElement()!, place);
            }
        }
    }

    private void AddParagraph(Paragraph paragraph, string where)
    {
        var text = new WordText();
        text.Add(paragraph);
        Note(text, where);
        foreach (var line in text.ToString().Split('\n'))
        {
            var words = CellText.Collapse(line);
            if (words.Length == 0)
            {
                continue;
            }

            var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
            var level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 6 ? outline + 1 : style is null ? 0 : levels.GetValueOrDefault(style);
            rows.Add(new DocumentRow([words.Length > limits.MaxCellLength ? words[..limits.MaxCellLength] : words], where) { Level = level });
        }

        AddInner(text, where);
    }

    // Text boxes and tables within stand behind the block that holds them.
    private void AddInner(WordText text, string where)
    {
        foreach (var inner in text.Boxes)
        {
            foreach (var child in inner.ChildElements)
            {
                if (child is Paragraph paragraph)
                {
                    AddParagraph(paragraph, where + ", text box");
                }
                else if (child is Table table)
                {
                    AddTable(table, where + ", text box, ");
                }
            }
        }
    }

    private void AddTable(Table table, string place)
    {
        var number = ++tables;
        var above = new Dictionary<int, string>();
        var inner = new WordText();
        var index = 0;
        foreach (var row in RowsOf(table))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var where = string.Create(CultureInfo.InvariantCulture, $"{place}table {number}, row {++index}");
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                TrackedAt ??= where;
                continue;
            }

            var cells = Cells(row, above, inner, where, out var filled, out var widest);
            rows.Add(new DocumentRow(cells, where) { Table = number, IsSpanned = filled == 1 && widest > 1 && widest * 2 > cells.Length });
        }

        AddInner(inner, string.Create(CultureInfo.InvariantCulture, $"{place}table {number}"));
        foreach (var nested in inner.Tables)
        {
            AddTable(nested, place);
        }
    }

    // A cell merged downwards says the same of each row; one merged sideways stands in the first column.
    private string[] Cells(TableRow row, Dictionary<int, string> above, WordText inner, string where, out int filled, out int widest)
    {
        var cells = new List<string>();
        (filled, widest) = (0, 1);
        for (var i = 0; i < Math.Min(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 63); i++)
        {
            cells.Add(string.Empty);
        }

        foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
        {
            if (cells.Count >= limits.MaxCells)
            {
                break;
            }

            var text = new WordText(inner);
            text.Add(cell);
            Note(text, where);
            var words = CellText.Collapse(text.ToString());
            var merge = cell.TableCellProperties?.VerticalMerge;
            if (merge is not null && merge.Val?.Value != MergedCellValues.Restart)
            {
                words = above.GetValueOrDefault(cells.Count, words);
            }

            above[cells.Count] = words;
            filled += words.Length > 0 ? 1 : 0;
            var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, limits.MaxCells - cells.Count);
            widest = Math.Max(widest, span);
            cells.Add(words);
            cells.AddRange(Enumerable.Repeat(string.Empty, span - 1));
        }

        return [.. cells];
    }

    private static IEnumerable<TableRow> RowsOf(Table table) => table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table);

    private void Note(WordText text, string where)
    {
        TrackedAt ??= text.IsTracked ? where : null;
        HiddenAt ??= text.IsHidden ? where : null;
    }
}
