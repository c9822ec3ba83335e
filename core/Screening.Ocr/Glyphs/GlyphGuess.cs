namespace Screening.Ocr.Glyphs;

/// <summary>What the matcher takes a piece of a line for.</summary>
/// <param name="Middle">Middle of the piece, pixels of the line.</param>
/// <param name="Character">The likeliest rare earth's character.</param>
/// <param name="Probability">Its probability, 0 to 1.</param>
/// <param name="Others">The next likely rare earths' characters, likeliest first.</param>
internal sealed record GlyphGuess(float Middle, string Character, float Probability, IReadOnlyList<string> Others);
