using Screening.Intake.Ocr;
using Screening.Ocr.Detection;
using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Straightening;
using Screening.Ocr.Tables;

namespace Screening.Ocr;

/// <summary>Reads a straight page: which way up it is, where text stands, which cells hold it, and what it says.</summary>
internal sealed class PageReader(TextDetector detector, LineRecogniser recogniser, GlyphReview review, int threads)
{
    private const int LongSide = 1_472;
    private const float Trusted = 0.8f;

    private readonly Orientation orientation = new(recogniser);

    /// <summary>The lines of a page from top to bottom.</summary>
    public List<PageText> Read(UprightPage page, CancellationToken cancellationToken) =>
        Read(new ImagePyramid(page.Rulings.Page), TextPlaces.Of(page.Boxes, TableGrid.Of(page.Rulings), page.Rulings.Page), cancellationToken);

    /// <summary>The pages that a straight picture shows, one or two side by side, each the right way up.</summary>
    public IReadOnlyList<UprightPage> Pages(GrayImage picture, CancellationToken cancellationToken)
    {
        var whole = Upright(picture, cancellationToken);
        if (Gutter.Of(whole) is not { } gutter)
        {
            return [whole];
        }

        // Each of two pages lies as it lies.
        var (width, height) = (whole.Page.Width, whole.Page.Height);
        return
        [
            Upright(StraightPage.Level(whole.Page.Crop(0, 0, gutter, height), cancellationToken), cancellationToken) with { Half = PageHalf.Left },
            Upright(StraightPage.Level(whole.Page.Crop(gutter, 0, width - gutter, height), cancellationToken), cancellationToken) with { Half = PageHalf.Right, Offset = gutter },
        ];
    }

    private UprightPage Upright(GrayImage page, CancellationToken cancellationToken)
    {
        var rulings = RulingLines.Of(page);
        var boxes = detector.Find(rulings.Page, LongSide, cancellationToken);
        if (Orientation.IsOnItsSide(boxes))
        {
            page = page.Turn(1);
            rulings = RulingLines.Of(page);
            boxes = detector.Find(rulings.Page, LongSide, cancellationToken);
        }

        if (!orientation.IsUpsideDown(new ImagePyramid(rulings.Page), boxes, cancellationToken))
        {
            return new UprightPage(page, rulings, boxes);
        }

        page = page.Turn(2);
        return new UprightPage(page, RulingLines.Of(page), boxes.ConvertAll(b => b with { X = page.Width - b.X, Y = page.Height - b.Y }));
    }

    // A line is too little work to share between processors; lines are shared out instead.
    private List<PageText> Read(ImagePyramid page, List<TextPlace> places, CancellationToken cancellationToken)
    {
        var texts = new PageText[places.Count];
        var isRead = new bool[places.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, places.Count, options, i =>
        {
            var (box, cell, isGuess) = places[i];
            var picture = page.Cut(box, LineRecogniser.WidthOf(box), LineRecogniser.LineHeight);
            var reading = Spacing.Restore(picture, recogniser.Read(picture, cancellationToken));
            texts[i] = review.Look(new PageText(box, cell, picture, reading));
            isRead[i] = !isGuess || texts[i].Reading.Confidence >= Trusted || texts[i].Reading.Characters.Any(c => c.Doubt is not null);
        });
        return [.. texts.Where((_, i) => isRead[i]).OrderBy(t => t.Box.Y).ThenBy(t => t.Box.X)];
    }
}
