namespace Screening.Pipeline.Workbooks;

/// <summary>One sheet of a workbook: a heading and rows.</summary>
/// <param name="Name">Name of the sheet, at most 31 characters.</param>
/// <param name="Columns">Headings with the widths of their columns in characters.</param>
/// <param name="Rows">A value for each column: a text, or an integer; read once. At most 1,048,575 rows.</param>
public sealed record SheetTable(string Name, IReadOnlyList<(string Heading, double Width)> Columns, IEnumerable<IReadOnlyList<object>> Rows);
