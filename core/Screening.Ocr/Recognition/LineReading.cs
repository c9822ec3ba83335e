namespace Screening.Ocr.Recognition;

/// <summary>What was read in the picture of one line.</summary>
/// <param name="Characters">The characters from left to right.</param>
internal sealed record LineReading(IReadOnlyList<CharacterReading> Characters)
{
    public string Text => string.Concat(Characters.Select(c => c.Text));

    /// <summary>Mean probability of the characters; 0 for an empty line.</summary>
    public float Confidence => Characters.Count == 0 ? 0 : Characters.Average(c => c.Confidence);
}
