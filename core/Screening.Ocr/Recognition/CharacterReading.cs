namespace Screening.Ocr.Recognition;

/// <summary>One character that was read in a line.</summary>
/// <param name="Text">The character.</param>
/// <param name="Confidence">Its probability, 0 to 1.</param>
/// <param name="Start">Where it was seen first, as a share of the line's width.</param>
/// <param name="End">Where it was seen last, as a share of the line's width.</param>
/// <param name="Second">The next likely character; empty for none.</param>
internal readonly record struct CharacterReading(string Text, float Confidence, float Start, float End, string Second)
{
    public float Middle => (Start + End) / 2;

    /// <summary>What else it may be, likeliest first; null where the reading is sure.</summary>
    public IReadOnlyList<string>? Doubt { get; init; }
}
