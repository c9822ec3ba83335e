using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Intake.Layout;
using Screening.Intake.Tables;

namespace Screening.Intake.Word;

/// <summary>Walks the content of an OpenDocument text into rows.</summary>
internal sealed class OdtRows(IntakeLimits limits)
{
    private const int MostRepeated = 64;

    private readonly List<DocumentRow> rows = [];
    private readonly StringBuilder text = new();
    private readonly List<string> cells = [];
    private int paragraphs;
    private int tables;
    private int tableRows;
    private int nested;
    private int spans;
    private int level;

    /// <summary>The rows in reading order.</summary>
    public IReadOnlyList<DocumentRow> Rows => rows;

    /// <summary>Place of the first change that is not accepted; null for none.</summary>
    public string? TrackedAt { get; private set; }

    /// <summary>Adds the content.</summary>
    /// <exception cref="XmlException">It is broken, or nested too deep.</exception>
    public void Add(XmlReader xml)
    {
        var goesOn = xml.Read();
        while (goesOn)
        {
            if (xml.Depth > limits.MaxDepth * 4)
            {
                throw new XmlException($"Elements are nested more than {limits.MaxDepth * 4} levels deep (MaxDepth).");
            }

            if (xml.NodeType == XmlNodeType.Element && IsUnread(xml.LocalName))
            {
                TrackedAt ??= xml.LocalName == "tracked-changes" ? Paragraph() : null;
                xml.Skip();
                goesOn = !xml.EOF;
                continue;
            }

            Take(xml);
            goesOn = xml.Read();
        }
    }

    private void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Begin(xml);
                break;
            case XmlNodeType.EndElement:
                End(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                Append(xml.Value);
                break;
        }
    }

    private static bool IsUnread(string name) => name is "tracked-changes" or "automatic-styles" or "styles" or "master-styles" or "scripts" or "font-face-decls" or "meta" or "settings" or "binary-data" or "forms";

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "table":
                StartTable();
                break;
            case "table-row" when nested == 1:
                cells.Clear();
                spans = 0;
                break;
            case "table-cell" or "covered-table-cell" when nested == 1:
                var repeated = int.TryParse(xml.GetAttribute("number-columns-repeated", xml.NamespaceURI), CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostRepeated) : 1;
                spans = int.TryParse(xml.GetAttribute("number-columns-spanned", xml.NamespaceURI), CultureInfo.InvariantCulture, out var wide) ? Math.Max(spans, wide) : spans;
                if (xml.IsEmptyElement)
                {
                    cells.AddRange(Enumerable.Repeat(string.Empty, repeated));
                }

                break;
            case "line-break" when nested == 0:
                EndLine(0);
                break;
            case "s" or "tab" or "line-break":
                Append(" ");
                break;
            case "p" or "h" when xml.IsEmptyElement:
                EndParagraph(0);
                break;
            case "h":
                level = int.TryParse(xml.GetAttribute("outline-level", xml.NamespaceURI), CultureInfo.InvariantCulture, out var outline) ? Math.Clamp(outline, 1, 6) : 1;
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" or "h":
                EndParagraph(name == "h" ? level : 0);
                break;
            case "table-cell" when nested == 1:
                cells.Add(Take());
                break;
            case "table-row" when nested == 1:
                EndRow();
                break;
            case "table":
                nested = Math.Max(0, nested - 1);
                break;
        }
    }

    private void StartTable()
    {
        if (nested++ == 0)
        {
            (tables, tableRows) = (tables + 1, 0);
        }
    }

    private void EndRow()
    {
        tableRows++;
        var row = cells.Take(limits.MaxCells).ToArray();
        var filled = row.Count(c => c.Length > 0);
        rows.Add(new DocumentRow(row, string.Create(CultureInfo.InvariantCulture, $"table {tables}, row {tableRows}")) { Table = tables, IsSpanned = filled == 1 && (row.Length == 1 || spans * 2 > row.Length) });
        cells.Clear();
    }

    private void EndParagraph(int outline)
    {
        if (nested > 0)
        {
            Append(" ");
            return;
        }

        paragraphs++;
        EndLine(outline);
    }

    private void EndLine(int outline)
    {
        var words = Take();
        if (words.Length > 0)
        {
            rows.Add(new DocumentRow([words], Paragraph()) { Level = outline });
        }
    }

    private string Paragraph() => string.Create(CultureInfo.InvariantCulture, $"paragraph {Math.Max(1, paragraphs)}");

    private void Append(string words)
    {
        if (text.Length < limits.MaxCellLength)
        {
            text.Append(words);
        }
    }

    private string Take()
    {
        var taken = CellText.Collapse(text.ToString());
        text.Clear();
        return taken;
    }
}
