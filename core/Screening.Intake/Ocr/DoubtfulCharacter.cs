namespace Screening.Intake.Ocr;

/// <summary>A character that could be read in more than one way.</summary>
/// <param name="Index">0-based place of the character in its word, in UTF-16 units.</param>
/// <param name="Alternatives">What else it may be, likeliest first; each one character. Not empty.</param>
public sealed record DoubtfulCharacter(int Index, IReadOnlyList<string> Alternatives);
