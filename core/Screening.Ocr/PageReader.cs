using Screening.Ocr.Detection;
using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Tables;

namespace Screening.Ocr;

/// <summary>Reads a straight page: where text stands, which cells hold it, and what it says.</summary>
internal sealed class PageReader(TextDetector detector, LineRecogniser recogniser, GlyphReview review)
{
    private const int LongSide = 1_472;
    private const int Batch = 6;

    /// <summary>The lines of a page, from top to bottom.</summary>
    public List<PageText> Read(GrayImage page, CancellationToken cancellationToken)
    {
        var rulings = RulingLines.Of(page);
        var grids = TableGrid.Of(rulings);
        var pyramid = new ImagePyramid(rulings.Page);
        var places = TextPlaces.Of(detector.Find(rulings.Page, LongSide, cancellationToken), grids, rulings.Page);
        var lines = places.Select(p => (Place: p, Width: LineRecogniser.WidthOf(p.Box))).OrderBy(l => l.Width).ToList();
        var texts = new List<PageText>(lines.Count);
        foreach (var batch in lines.Chunk(Batch))
        {
            var pictures = batch.Select(l => pyramid.Cut(l.Place.Box, l.Width, LineRecogniser.LineHeight)).ToList();
            var readings = recogniser.Read(pictures, cancellationToken);
            texts.AddRange(batch.Select((l, i) => new PageText(l.Place.Box, l.Place.Cell, pictures[i], Spacing.Restore(pictures[i], readings[i]))).Select(review.Look));
        }

        return [.. texts.OrderBy(t => t.Box.Y).ThenBy(t => t.Box.X)];
    }
}
