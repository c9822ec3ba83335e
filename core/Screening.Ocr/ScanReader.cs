using System.Globalization;
using Screening.Core;
using Screening.Intake.Ocr;
using Screening.Ocr.Detection;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Straightening;

namespace Screening.Ocr;

/// <summary>Reads pictures of pages in process with the PP-OCR models. One page is in memory at a time.</summary>
internal sealed class ScanReader : IScanReader, IDisposable
{
    private readonly OcrOptions options;
    private readonly OcrModels models;
    private readonly PictureDecoder decoder;
    private readonly StraightPage straight;
    private readonly PageReader reader;
    private readonly TimeProvider time;

    public ScanReader(OcrOptions options, string modelFolder, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        models = new OcrModels(modelFolder, options.Threads > 0 ? options.Threads : Math.Min(4, Environment.ProcessorCount));
        decoder = new PictureDecoder(options);
        var detector = new TextDetector(models);
        var recogniser = new LineRecogniser(models);
        straight = new StraightPage(detector, recogniser);
        reader = new PageReader(detector, recogniser);
    }

    /// <inheritdoc/>
    public string Name => "ppocr";

    /// <inheritdoc/>
    public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        foreach (var page in decoder.Read(source, cancellationToken))
        {
            yield return page.Image is { } image ? ReadPage(page, image, cancellationToken) : new ScanPage { Number = page.Number, Issues = [page.Issue!] };
        }
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
            var page = straight.Make(image, both.Token);
            var lines = reader.Read(page, both.Token);
            return new ScanPage { Number = decoded.Number, Width = page.Width, Height = page.Height, Words = [.. lines.SelectMany(ScanWords.Of)], Issues = issues };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            issues.Add(new Issue(
                "pageTimeLimit", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"page {decoded.Number}"),
                $"Reading the picture took longer than {options.MaxPageTime.TotalSeconds:0} s (MaxPageTime); the page was not read.", "Scan the page again, cleaner or smaller."));
            return new ScanPage { Number = decoded.Number, Issues = issues };
        }
    }
}
