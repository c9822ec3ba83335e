namespace Screening.Intake.Compositions;

/// <summary>The contents of one lot, heat or sample of an element table.</summary>
/// <param name="Label">What its column or row is headed with; empty for none.</param>
/// <param name="Row">Index of its row, or of the table's first row where lots are columns.</param>
/// <param name="Text">The contents as the engine reads them.</param>
/// <param name="Fields">Symbol to content, as written.</param>
internal sealed record ElementSample(string Label, int Row, string Text, IReadOnlyList<KeyValuePair<string, string>> Fields);
