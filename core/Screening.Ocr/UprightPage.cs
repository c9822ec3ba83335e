using Screening.Intake.Ocr;
using Screening.Ocr.Pictures;
using Screening.Ocr.Tables;

namespace Screening.Ocr;

/// <summary>A page the right way up.</summary>
/// <param name="Page">The page.</param>
/// <param name="Rulings">Its ruling lines, and the page without them.</param>
/// <param name="Boxes">Where text stands, unsorted.</param>
internal sealed record UprightPage(GrayImage Page, RulingLines Rulings, List<TiltedBox> Boxes)
{
    /// <summary>Which half of its picture it is.</summary>
    public PageHalf Half { get; init; }

    /// <summary>Pixels from the left edge of the picture to its own.</summary>
    public int Offset { get; init; }
}
