using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>Copies one sheet as it is, node by node, with the notes behind the last column of their rows.</summary>
internal sealed class SheetAnnotator(XmlReader reader, XmlWriter writer, SheetSurvey survey, NoteStyles styles, IReadOnlyList<string> headings)
{
    private readonly int first = survey.Columns + 1;
    private readonly int last = survey.Columns + headings.Count;
    private CellWriter cells = null!;
    private string prefix = "";
    private string ns = "";
    private bool hasWidths;

    /// <summary>Copies the sheet; false when one of its notes found no row.</summary>
    public async Task<bool> CopyAsync(string name, NoteCursor cursor, CancellationToken cancellationToken)
    {
        reader.MoveToContent();
        (prefix, ns) = (reader.Prefix, reader.NamespaceURI);
        cells = new CellWriter(writer, prefix, ns);
        writer.WriteStartElement(prefix, reader.LocalName, ns);
        writer.WriteAttributes(reader, true);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                writer.WriteNode(reader, true);
            }
            else if (reader.LocalName == "dimension")
            {
                writer.WriteStartElement(prefix, "dimension", ns);
                writer.WriteAttributeString("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{CellWriter.NameOf(last)}{Math.Max(1, survey.Rows)}"));
                writer.WriteEndElement();
                reader.Skip();
            }
            else if (reader.LocalName == "cols")
            {
                WriteWidths(((XElement)XNode.ReadFrom(reader)).Elements());
            }
            else if (reader.LocalName == "sheetData")
            {
                WriteWidths([]);
                await CopyRowsAsync(name, cursor, cancellationToken);
            }
            else
            {
                writer.WriteNode(reader, true);
            }
        }

        writer.WriteEndElement();
        return cursor.Next is null || cursor.Sheet != name;
    }

    private void WriteWidths(IEnumerable<XElement> columns)
    {
        if (hasWidths)
        {
            return;
        }

        hasWidths = true;
        var kept = NoteColumns.MakeRoom([.. columns], first, last).ToLookup(column => (int)column.Attribute("min")! < first);
        writer.WriteStartElement(prefix, "cols", ns);
        foreach (var column in kept[true])
        {
            column.WriteTo(writer);
        }

        for (var i = 0; i < headings.Count; i++)
        {
            cells.WriteWidth(first + i, NoteColumns.WidthOf(i));
        }

        foreach (var column in kept[false])
        {
            column.WriteTo(writer);
        }

        writer.WriteEndElement();
    }

    private async Task CopyRowsAsync(string name, NoteCursor cursor, CancellationToken cancellationToken)
    {
        var heading = cursor.Sheet == name ? cursor.Row - 1 : 0;
        writer.WriteStartElement(prefix, "sheetData", ns);
        writer.WriteAttributes(reader, true);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            writer.WriteEndElement();
            return;
        }

        reader.Read();
        var row = 0;
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            row = SheetSurvey.RowOf(reader, row);
            if (heading > 0 && heading < row)
            {
                cells.StartRow(heading);
                cells.WriteAll(first, heading, headings, styles.Heading);
                writer.WriteEndElement();
                heading = 0;
            }

            var note = cursor.Next is not null && cursor.Sheet == name && cursor.Row == row ? await cursor.TakeRowAsync() : null;
            CopyRow(row, heading == row ? headings : note?.Cells, heading == row ? styles.Heading : styles.Of(note?.Tone ?? NoteTone.Plain));
            heading = heading == row ? 0 : heading;
        }

        reader.Read();
        writer.WriteEndElement();
    }

    private void CopyRow(int row, IReadOnlyList<string>? beside, int style)
    {
        writer.WriteStartElement(prefix, "row", ns);
        CopyRowAttributes(isNoted: beside is not null);
        var hasCells = !reader.IsEmptyElement;
        reader.Read();
        for (var column = 0; hasCells && reader.NodeType != XmlNodeType.EndElement;)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                column = SheetSurvey.ColumnOf(reader, column);
                CopyCell(keep: beside is null || column < first || column > last);
            }
            else
            {
                reader.Skip();
            }
        }

        if (hasCells)
        {
            reader.Read();
        }

        if (beside is not null)
        {
            cells.WriteAll(first, row, beside, style);
        }

        writer.WriteEndElement();
    }

    // Without its own height a row grows with the note; its spans would deny the new columns.
    private void CopyRowAttributes(bool isNoted)
    {
        var isFixed = reader.GetAttribute("customHeight") is "1" or "true" || reader.GetAttribute("hidden") is "1" or "true";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName != "spans" && (reader.LocalName != "ht" || !isNoted || isFixed))
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
    }

    // The formula goes, the value that was screened stays.
    private void CopyCell(bool keep)
    {
        if (!keep)
        {
            reader.Skip();
            return;
        }

        writer.WriteStartElement(prefix, "c", ns);
        writer.WriteAttributes(reader, true);
        var hasContent = !reader.IsEmptyElement;
        reader.Read();
        while (hasContent && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "f")
            {
                reader.Skip();
            }
            else
            {
                writer.WriteNode(reader, true);
            }
        }

        if (hasContent)
        {
            reader.Read();
        }

        writer.WriteEndElement();
    }
}
