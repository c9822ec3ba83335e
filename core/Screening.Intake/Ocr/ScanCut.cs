namespace Screening.Intake.Ocr;

/// <summary>A place cut out of a page.</summary>
/// <param name="Place">The place.</param>
/// <param name="Png">The picture.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record ScanCut(ScanCutPlace Place, byte[] Png, int Width, int Height);
