namespace Screening.Intake.Ocr;

/// <summary>What a witness reads on a page: a language model that was shown its picture. Nobody has held it against the pixels.</summary>
/// <param name="Witness">Who reads so.</param>
/// <param name="Rows">The rows from top to bottom, each with its cells from left to right; a row of running text has one.</param>
public sealed record PageTestimony(string Witness, IReadOnlyList<IReadOnlyList<string>> Rows);
