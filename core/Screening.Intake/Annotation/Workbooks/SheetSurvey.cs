using System.Globalization;
using System.Xml;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>How far a sheet reaches: found by one walk over it, for its own word on that is often wrong.</summary>
/// <param name="Columns">The last column that holds something, or is merged with one that does.</param>
/// <param name="Rows">The last row.</param>
internal sealed record SheetSurvey(int Columns, int Rows)
{
    // A title may be merged over more columns than the table has; one merged over the whole sheet says nothing.
    private const int WidestMerge = 200;

    public static SheetSurvey Of(XmlReader reader, CancellationToken cancellationToken)
    {
        int columns = 0, rows = 0, column = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    cancellationToken.ThrowIfCancellationRequested();
                    rows = RowOf(reader, rows);
                    column = 0;
                    break;
                case "c":
                    column = ColumnOf(reader, column);
                    columns = reader.IsEmptyElement ? columns : Math.Max(columns, column);
                    break;
                case "mergeCell" when reader.GetAttribute("ref") is { } merged && merged.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon:
                    var right = CellWriter.ColumnOf(merged.AsSpan(colon + 1));
                    columns = right <= WidestMerge ? Math.Max(columns, right) : columns;
                    break;
            }
        }

        return new SheetSurvey(columns, rows);
    }

    /// <summary>The number of the row that the reader stands on; one after the last where it is not written.</summary>
    public static int RowOf(XmlReader reader, int last) =>
        reader.GetAttribute("r") is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : last + 1;

    /// <summary>The column of the cell that the reader stands on; one after the last where it is not written.</summary>
    public static int ColumnOf(XmlReader reader, int last) =>
        reader.GetAttribute("r") is { Length: > 0 } text && CellWriter.ColumnOf(text) is > 0 and var column ? column : last + 1;
}
