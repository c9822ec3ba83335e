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
            yield return page.Image is { } image ? ReadPage(page, image, cancellationToken) : new ScanPage { Number = page.Number, Issues = [page.Issue!] };
        }
    }

    /// <summary>A page as its words' boxes count it; null where its picture can't be decoded.</summary>
    public GrayImage? Picture(ScanSource source, int number, CancellationToken cancellationToken)
    {
        var image = decoder.Read(source, cancellationToken).FirstOrDefault(p => p.Number == number)?.Image;
        return image is null ? null : reader.Upright(StraightPage.Of(image, cancellationToken), cancellationToken).Page;
    }

    /// <inheritdoc/>
    public void Dispose() => models.Dispose();

    private ScanPage ReadPage(DecodedPage decoded, ColourImage image, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.MaxPageTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        List<Issue> issues = decoded.Issue is { } issue ? [issue] : [];
        try
        {
            var (page, lines) = reader.Read(StraightPage.Of(image, both.Token), both.Token);
            var words = ChemistryRepair.Of(decoded.Number, lines.SelectMany(ScanWords.Of), issues);
            issues.AddRange(Doubts(decoded.Number, lines, words));
            return new ScanPage { Number = decoded.Number, Width = page.Width, Height = page.Height, Words = words, Issues = issues };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            issues.Add(PageIssues.TimeLimit(decoded.Number, options.MaxPageTime));
            return new ScanPage { Number = decoded.Number, Issues = issues };
        }
    }

    // Each doubtful character by itself, and each place that is not to be made out; of a page that is bad all over the first few.
    private static IEnumerable<Issue> Doubts(int number, List<PageText> lines, List<ScanWord> words)
    {
        var doubtful = words.SelectMany(word => word.Doubts.Select(doubt => PageIssues.Doubtful(number, word, doubt)));
        var unreadable = lines.Where(line => line.Reading.Characters.Count > 1 && line.Reading.Confidence < Readable)
            .Select(line => PageIssues.Unreadable(number, line.Box.Bounds, line.Reading.Text));
        return doubtful.Take(MaxPlaces).Concat(unreadable.Take(MaxPlaces));
    }
}
