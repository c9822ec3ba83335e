namespace Screening.Intake.Ocr;

/// <summary>A word of a scanned line, where it stands in the picture and how sure its reading is.</summary>
/// <param name="Text">The word as it stands in the line.</param>
/// <param name="Where">The place: <c>page 1, box 120,340,410,372</c>.</param>
/// <param name="Confidence">The lowest probability among its characters, 0 to 1.</param>
public sealed record ScannedText(string Text, string Where, double Confidence);
