namespace Screening.Ocr.Pictures;

/// <summary>A decoded picture of three bytes a pixel (red, green, blue), row by row without gaps.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">3 × width × height bytes.</param>
internal sealed record ColourImage(int Width, int Height, byte[] Pixels);
