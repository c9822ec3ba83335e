namespace Screening.Intake.Technical;

/// <summary>A name with its value as a document states it: <c>Product name: dysprosium oxide</c>.</summary>
/// <param name="Name">The name without its colon.</param>
/// <param name="Value">The value; never empty.</param>
/// <param name="Row">Index of the row that the name stands in.</param>
/// <param name="ValueRow">Index of the last row of the value.</param>
internal readonly record struct NameValue(string Name, string Value, int Row, int ValueRow);
