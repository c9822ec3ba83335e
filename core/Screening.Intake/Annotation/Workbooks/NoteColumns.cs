using System.Globalization;
using System.Xml.Linq;

namespace Screening.Intake.Annotation.Workbooks;

/// <summary>The columns of notes: their widths, and the room they take among the columns of a sheet.</summary>
internal static class NoteColumns
{
    private static readonly double[] Widths = [34, 20, 16, 60, 60];

    /// <summary>The width of a note's cell, in characters.</summary>
    public static double WidthOf(int cell) => cell < Widths.Length ? Widths[cell] : 30;

    /// <summary>
    /// What stays of a sheet's column definitions when the notes take the columns from <paramref name="first"/> to <paramref name="last"/>:
    /// a definition over them is cut, so that hidden columns beyond the table do not hide the notes.
    /// </summary>
    public static IEnumerable<XElement> MakeRoom(IEnumerable<XElement> columns, int first, int last)
    {
        foreach (var column in columns)
        {
            var (min, max) = ((int)column.Attribute("min")!, (int)column.Attribute("max")!);
            if (min < first)
            {
                yield return Between(column, min, Math.Min(max, first - 1));
            }
        }

        foreach (var column in columns)
        {
            var (min, max) = ((int)column.Attribute("min")!, (int)column.Attribute("max")!);
            if (max > last)
            {
                yield return Between(column, Math.Max(min, last + 1), max);
            }
        }
    }

    private static XElement Between(XElement column, int min, int max)
    {
        var cut = new XElement(column);
        cut.SetAttributeValue("min", min.ToString(CultureInfo.InvariantCulture));
        cut.SetAttributeValue("max", max.ToString(CultureInfo.InvariantCulture));
        return cut;
    }
}
