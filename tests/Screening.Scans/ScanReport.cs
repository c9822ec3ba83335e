using System.Diagnostics;
using System.Globalization;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake;
using Screening.Intake.Ocr;
using Screening.Ocr;
using Screening.Ocr.Detection;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Tesseract;

namespace Screening.Scans;

/// <summary>Reads every paper spoiled in every way with three readers and prints how well each did.</summary>
internal static class ScanReport
{
    private static readonly int[] Resolutions = [150, 200, 300, 150, 100, 200, 150, 300];
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    /// <summary>The papers as they were set, each in another font and resolution.</summary>
    public static IEnumerable<(SetPage Page, int Number)> Pages(int count)
    {
        var papers = Papers.Make(count);
        for (var i = 0; i < count; i++)
        {
            using var setter = new Typesetter(PaperFont.Chinese[i * 7 % PaperFont.Chinese.Count], PaperFont.Latin[i % PaperFont.Latin.Count], Resolutions[i / 8 % Resolutions.Length]);
            yield return (setter.Set(papers[i]), i);
        }
    }

    /// <summary>Prints one row a way of spoiling and reader.</summary>
    public static void Print(TextWriter output, int count, string ways)
    {
        var classifier = new Classifier(ShippedEdition.Load());
        using var product = new ScanReader(Unhurried, Models, TimeProvider.System);
        using var bareModels = new OcrModels(Models, Environment.ProcessorCount);
        var readers = new List<(string Name, Func<byte[], IReadOnlyList<ScanWord>> Read)>
        {
            ("Screening", content => WordsOf(product, content)), ("PP-OCRv4 alone", content => Bare(bareModels, content)),
        };
        if (TesseractProgram.Languages() is { } languages)
        {
            readers.Add(("tesseract", content => WordsOf(new TesseractReader(Unhurried, languages, TimeProvider.System), content)));
        }

        output.WriteLine("| degradation | reader | CER % | cells exact % | RE characters read + flagged / all | controlled read + flagged / all | lost in silence | verdicts equal | s a page |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var way in Degradation.All.Where(w => ways == "all" || ways.Split(',').Contains(w.Name)))
        {
            var rows = readers.ConvertAll(_ => new Tally());
            foreach (var (page, number) in Pages(count))
            {
                var content = way.Apply(page.Image, number);
                var truth = Verdicts(classifier, page.Words);
                for (var i = 0; i < readers.Count; i++)
                {
                    var clock = Stopwatch.StartNew();
                    var words = readers[i].Read(content);
                    rows[i].Add(PageScore.Of(page.Words, words), clock.Elapsed, truth == Verdicts(classifier, words));
                }

                page.Image.Dispose();
            }

            for (var i = 0; i < readers.Count; i++)
            {
                output.WriteLine($"| {way.Name} | {readers[i].Name} | {rows[i]} |");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
    }

    // What is measured is how well, not whether in time.
    private static OcrOptions Unhurried { get; } = new() { MaxPageTime = TimeSpan.FromHours(1) };

    private static string Models => Path.Combine(AppContext.BaseDirectory, "ocr-models");

    private static IReadOnlyList<ScanWord> WordsOf(IScanReader reader, byte[] content) =>
        [.. reader.Read(new ScanSource { Content = content, Name = "page" }, CancellationToken.None).SelectMany(p => p.Words)];

    // The models as their makers run them: where text stands, then what it says, on the picture as it is.
    private static List<ScanWord> Bare(OcrModels models, byte[] content)
    {
        var image = new PictureDecoder(new OcrOptions()).Read(new ScanSource { Content = content, Name = "page" }, CancellationToken.None).First().Image!;
        var gray = new GrayImage(image.Width, image.Height);
        for (var i = 0; i < gray.Pixels.Length; i++)
        {
            gray.Pixels[i] = (byte)((image.Pixels[3 * i] + image.Pixels[(3 * i) + 1] + image.Pixels[(3 * i) + 2]) / 3);
        }

        var pyramid = new ImagePyramid(gray);
        var recogniser = new LineRecogniser(models);
        var words = new List<ScanWord>();
        foreach (var box in new TextDetector(models).Find(gray, 1_472, CancellationToken.None))
        {
            var reading = recogniser.Read(pyramid.Cut(box, LineRecogniser.WidthOf(box), LineRecogniser.LineHeight), CancellationToken.None);
            if (reading.Text.Trim().Length > 0)
            {
                words.Add(new ScanWord { Text = reading.Text.Trim(), Box = box.Bounds, Confidence = reading.Confidence });
            }
        }

        return words;
    }

    // The heaviest verdict of the page and every entry that was found on it, through the same readers that documents go through.
    private static string Verdicts(Classifier classifier, IReadOnlyList<ScanWord> words)
    {
        var intake = new DocumentIntake(scans: new FixedPage(words));
        using var stream = new MemoryStream([0x89, .. "PNG\r\n\x1a\n"u8]);
        var results = intake.Read(stream, "page.png", new DocumentReport()).Select(l => classifier.Classify(new GoodsLine { Text = l.Text, TariffCode = l.TariffCode, Cas = l.Cas }, AsOf)).ToList();
        var verdict = results.Count == 0 ? Verdict.NoMatch : results.Max(r => r.Verdict);
        return $"{verdict} {string.Join(' ', results.SelectMany(r => r.Findings).Select(f => f.Entry.Value).Distinct().Order(StringComparer.Ordinal))}";
    }

    private sealed class FixedPage(IReadOnlyList<ScanWord> words) : IScanReader
    {
        public string Name => "fixed";

        public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], []);

        public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken) => [new ScanPage { Number = 1, Width = 1, Height = 1, Words = words }];
    }

    private sealed class Tally
    {
        private readonly List<PageScore> scores = [];
        private TimeSpan time;
        private int equal;

        public void Add(PageScore score, TimeSpan elapsed, bool verdictsEqual)
        {
            scores.Add(score);
            time += elapsed;
            equal += verdictsEqual ? 1 : 0;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * Sum(s => s.Errors) / Sum(s => s.Characters):0.00} | {100.0 * Sum(s => s.ExactCells) / Math.Max(1, Sum(s => s.Cells)):0.0} | {Sum(s => s.GlyphsRead)} + {Sum(s => s.GlyphsFlagged)} / {Sum(s => s.Glyphs)} | {Sum(s => s.ControlledRead)} + {Sum(s => s.ControlledFlagged)} / {Sum(s => s.ControlledGlyphs)} | {Sum(s => s.ControlledLost)} | {equal} / {scores.Count} | {time.TotalSeconds / scores.Count:0.0}");

        private int Sum(Func<PageScore, int> of) => scores.Sum(of);
    }
}
