using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>Writes cells of SpreadsheetML. Text goes in as inline strings, which no program runs as a formula.</summary>
internal sealed partial class CellWriter(XmlWriter writer, string prefix, string ns)
{
    /// <summary>The namespace of a usual workbook; strict ones have another.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Columns of a sheet.</summary>
    public const int MaxColumns = 16_384;

    // A cell takes 32,767; what is longer than a screen helps nobody.
    private const int MaxText = 8_000;

    /// <summary>Writes a text cell; <paramref name="column"/> and <paramref name="row"/> are 1-based.</summary>
    public void Write(int column, int row, string text, int style)
    {
        writer.WriteStartElement(prefix, "c", ns);
        writer.WriteAttributeString("r", NameOf(column) + row.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (text.Length > 0)
        {
            writer.WriteAttributeString("t", "inlineStr");
            writer.WriteStartElement(prefix, "is", ns);
            writer.WriteStartElement(prefix, "t", ns);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(Clean(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes a row of text cells from a column on.</summary>
    public void WriteAll(int column, int row, IReadOnlyList<string> texts, int style)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            Write(column + i, row, texts[i], style);
        }
    }

    /// <summary>Begins a row.</summary>
    /// <param name="row">Its 1-based number.</param>
    /// <param name="height">Its height in points; null for what its text takes.</param>
    public void StartRow(int row, double? height = null)
    {
        writer.WriteStartElement(prefix, "row", ns);
        writer.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        if (height is { } points)
        {
            writer.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customHeight", "1");
        }
    }

    /// <summary>Writes one column's width, in characters.</summary>
    public void WriteWidth(int column, double width)
    {
        var number = column.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(prefix, "col", ns);
        writer.WriteAttributeString("min", number);
        writer.WriteAttributeString("max", number);
        writer.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("customWidth", "1");
        writer.WriteEndElement();
    }

    /// <summary>The letters of a 1-based column.</summary>
    public static string NameOf(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>The 1-based column of a reference such as <c>B5</c>; 0 where it has no letters.</summary>
    public static int ColumnOf(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > MaxColumns)
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column;
    }

    private static string Clean(string text)
    {
        var cut = text.Length > MaxText ? text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)] + "…" : text;
        if (cut.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
        {
            cut = string.Create(cut.Length, cut, static (units, source) =>
            {
                for (var i = 0; i < units.Length; i++)
                {
                    units[i] = IsWhole(source, i) ? source[i] : '\uFFFD';
                }
            });
        }

        // Spreadsheets read _x000D_ as a character of that number.
        return cut.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(cut, "_x005F$0") : cut;
    }

    private static bool IsWhole(string text, int i) => XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
