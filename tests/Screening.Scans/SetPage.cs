using Screening.Intake.Ocr;
using SkiaSharp;

namespace Screening.Scans;

/// <summary>A paper as it was set: the picture, and what stands where.</summary>
/// <param name="Name">Name of the paper.</param>
/// <param name="Image">The picture.</param>
/// <param name="Words">The words with their boxes and cells, from top to bottom.</param>
/// <param name="Dpi">Dots to the inch.</param>
public sealed record SetPage(string Name, SKBitmap Image, IReadOnlyList<ScanWord> Words, int Dpi)
{
    /// <summary>The text, words joined by line ends.</summary>
    public string Text => string.Join('\n', Words.Select(w => w.Text));
}
