namespace Screening.Intake.Ocr;

/// <summary>A cell of a ruled table, by its place in the grid. Numbers are 0-based and count within the page.</summary>
/// <param name="Table">Which table of the page.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column; a cell that spans several has the first.</param>
public readonly record struct ScanCell(int Table, int Row, int Column);
