using System.Globalization;
using ImageMagick;
using Screening.Core;
using Screening.Intake.Ocr;
using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using Screening.Ocr.Straightening;

namespace Screening.Ocr.Tesseract;

/// <summary>Reads pictures of pages with the tesseract program, where it is installed and no models are.</summary>
internal sealed class TesseractReader(OcrOptions options, string languages, TimeProvider time) : IScanReader
{
    private readonly PictureDecoder decoder = new(options);

    /// <inheritdoc/>
    public string Name => "tesseract";

    /// <summary>The program does not tell its alphabet: every rare earth's character counts as one that it may miss.</summary>
    public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], [.. characters.Where(c => RareEarthGlyphs.SymbolOf(c) is not null)]);

    /// <inheritdoc/>
    public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken)
    {
        foreach (var page in decoder.Read(source, cancellationToken))
        {
            yield return page.Image is { } image ? ReadPage(source, page, image, cancellationToken) : new ScanPage { Number = page.Number, Issues = [page.Issue!] };
        }
    }

    private ScanPage ReadPage(ScanSource source, DecodedPage decoded, ColourImage image, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.MaxPageTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        List<Issue> issues = decoded.Issue is { } issue ? [issue] : [];
        try
        {
            var gray = Levels.Even(InkSeparator.ToGray(image));
            var skew = SkewFinder.Find(gray);
            gray = Math.Abs(skew) > 0.04 ? gray.Rotate(skew) : gray;
            using var picture = new MagickImage(gray.Pixels, new PixelReadSettings((uint)gray.Width, (uint)gray.Height, StorageType.Char, "I"));
            var words = TesseractTable.Words(TesseractProgram.Read(picture.ToByteArray(MagickFormat.Png), languages, both.Token));
            return new ScanPage { Number = decoded.Number, Width = gray.Width, Height = gray.Height, Words = words, Issues = issues, Picture = PagePicture.Of(gray, 0, source, words) };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            issues.Add(PageIssues.TimeLimit(decoded.Number, options.MaxPageTime));
            return new ScanPage { Number = decoded.Number, Issues = issues };
        }
        catch (IOException e)
        {
            issues.Add(new Issue("ocrFailed", IssueSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"page {decoded.Number}"), e.Message, "Check that tesseract works on this machine."));
            return new ScanPage { Number = decoded.Number, Issues = issues };
        }
    }
}
