using Screening.Intake.Ocr;
using UglyToad.PdfPig.Content;

namespace Screening.Intake.Pdf;

/// <summary>A word of a page with its place, whether it was written or scanned; y grows downwards.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct PageWord(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>The scanned word; null for a word of a text page.</summary>
    public ScanWord? Scan { get; init; }

    /// <summary>Height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Middle of the height.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>A word of a text page.</summary>
    public static PageWord Of(Word word)
    {
        var box = word.BoundingBox;
        return new(word.Text, box.Left, -box.Top, box.Right, -box.Bottom);
    }

    /// <summary>A word of a scanned page.</summary>
    public static PageWord Of(ScanWord word) => new(word.Text, word.Box.Left, word.Box.Top, word.Box.Right, word.Box.Bottom) { Scan = word };
}
