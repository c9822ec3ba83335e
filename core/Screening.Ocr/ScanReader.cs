using Screening.Core;
using Screening.Intake.Ocr;
using Screening.Ocr.Detection;
using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Repair;
using Screening.Ocr.Straightening;

namespace Screening.Ocr;

/// <summary>Reads pictures of pages in process with the PP-OCR models. One page is in memory at a time.</summary>
internal sealed class ScanReader : IScanReader, IDisposable
{
    private const float Readable = 0.6f;
    private const int MaxPlaces = 20;

    private readonly OcrOptions options;
    private readonly OcrModels models;
    private readonly PictureDecoder decoder;
    private readonly PageReader reader;
    private readonly TimeProvider time;

    public ScanReader(OcrOptions options, string modelFolder, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        var threads = options.Threads > 0 ? options.Threads : Math.Min(4, Environment.ProcessorCount);
        models = new OcrModels(modelFolder, threads);
        decoder = new PictureDecoder(options);
        var detector = new TextDetector(models);
        var recogniser = new LineRecogniser(models);
        reader = new PageReader(detector, recogniser, new GlyphReview(GlyphMatcher.Shipped()), threads);
    }

    /// <inheritdoc/>
    public string Name => "ppocr";

    /// <inheritdoc/>
    public ScanSpelling SpellingOf(IEnumerable<string> characters)
    {
        var missing = characters.Where(c => !models.Alphabet.Has(c)).ToLookup(c => RareEarthGlyphs.SymbolOf(c) is not null);
        return new ScanSpelling([.. missing[true]], [.. missing[false]]);
    }

    /// <inheritdoc/>
    public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        foreach (var page in decoder.Read(source, cancellationToken))
        {
            if (page.Image is not { } image)
            {
                yield return new ScanPage { Number = page.Number, Issues = [page.Issue!] };
                continue;
            }

            foreach (var read in ReadPages(source, page, image, cancellationToken))
            {
                yield return read;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ScanCut> Cut(ScanSource source, IReadOnlyList<ScanCutPlace> places, CancellationToken cancellationToken)
    {
        foreach (var page in decoder.Read(source, cancellationToken).Where(p => p.Image is not null && places.Any(l => l.Page == p.Number)))
        {
            var shown = reader.Pages(StraightPage.Of(page.Image!, cancellationToken), cancellationToken);
            foreach (var place in places.Where(l => l.Page == page.Number))
            {
                if (shown.FirstOrDefault(s => s.Half == place.Half) is { } half)
                {
                    yield return PageCut.Of(half, place);
                }
            }
        }
    }

    /// <summary>The pages that a picture shows, as the boxes of their words count them.</summary>
    public IReadOnlyList<UprightPage> Pages(ScanSource source, int number, CancellationToken cancellationToken) =>
        decoder.Read(source, cancellationToken).FirstOrDefault(p => p.Number == number)?.Image is { } image ? reader.Pages(StraightPage.Of(image, cancellationToken), cancellationToken) : [];

    /// <inheritdoc/>
    public void Dispose() => models.Dispose();

    private List<ScanPage> ReadPages(ScanSource source, DecodedPage decoded, ColourImage image, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.MaxPageTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        List<Issue> issues = decoded.Issue is { } issue ? [issue] : [];
        var read = new List<ScanPage>();
        try
        {
            var pages = reader.Pages(StraightPage.Of(image, both.Token), both.Token);
            issues.AddRange(pages.Count > 1 ? [PageIssues.TwoPages(decoded.Number)] : []);
            foreach (var page in pages)
            {
                read.Add(ReadPage(new ScanPage { Number = decoded.Number, Half = page.Half, Width = page.Page.Width, Height = page.Page.Height, Issues = issues }, source, page, both.Token));
                issues = [];
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            read.Add(new ScanPage { Number = decoded.Number, Issues = [.. issues, PageIssues.TimeLimit(decoded.Number, options.MaxPageTime)] });
        }

        return read;
    }

    private ScanPage ReadPage(ScanPage page, ScanSource source, UprightPage picture, CancellationToken cancellationToken)
    {
        var lines = reader.Read(picture, cancellationToken).ConvertAll(l => l with { Box = l.Box with { X = l.Box.X + picture.Offset } });
        var issues = page.Issues.ToList();
        var words = CompositionRepair.Of(page.Place, ChemistryRepair.Of(page.Place, lines.SelectMany(ScanWords.Of), issues), issues);
        issues.AddRange(Doubts(page.Place, lines, words));
        return page with { Words = words, Issues = issues, Picture = PagePicture.Of(picture.Page, picture.Offset, source, words) };
    }

    // Each doubtful character by itself, and each place that is not to be made out; of a page that is bad all over the first few.
    private static IEnumerable<Issue> Doubts(string place, List<PageText> lines, List<ScanWord> words)
    {
        var doubtful = words.SelectMany(word => word.Doubts.Select(doubt => PageIssues.Doubtful(place, word, doubt)));
        var unreadable = lines.Where(line => line.Reading.Characters.Count > 1 && line.Reading.Confidence < Readable)
            .Select(line => PageIssues.Unreadable(place, line.Box.Bounds, line.Reading.Text));
        return doubtful.Take(MaxPlaces).Concat(unreadable.Take(MaxPlaces));
    }
}
