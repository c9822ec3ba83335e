using System.Diagnostics;
using System.Globalization;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Intake.Ocr;
using Screening.Ocr;
using Screening.Ocr.Detection;
using Screening.Ocr.Glyphs;
using Screening.Ocr.Pictures;
using Screening.Ocr.Recognition;
using Screening.Ocr.Tesseract;

namespace Screening.Scans;

/// <summary>Reads every paper spoiled in every way with three readers and prints how well each did.</summary>
internal static class ScanReport
{
    /// <summary>Prints one row a way of spoiling and reader.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="set">The papers.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="ways">Names of the ways of spoiling, joined by commas; all for all.</param>
    /// <param name="details">With what was lost on each page, and without the other readers.</param>
    public static void Print(TextWriter output, PaperSet set, int count, string ways, bool details = false)
    {
        var classifier = new Classifier(ShippedEdition.Load());
        using var product = new ScanReader(Unhurried, Models, TimeProvider.System);
        using var bareModels = new OcrModels(Models, Environment.ProcessorCount);
        var readers = new List<(string Name, Func<byte[], IReadOnlyList<ScanWord>> Read)> { ("Screening", content => WordsOf(product, content)) };
        if (!details)
        {
            readers.Add(("PP-OCRv4 alone", content => Bare(bareModels, content)));
        }

        if (!details && TesseractProgram.Languages() is { } languages)
        {
            readers.Add(("tesseract", content => WordsOf(new TesseractReader(Unhurried, languages, TimeProvider.System), content)));
        }

        output.WriteLine("| degradation | reader | CER % | with blanks | cells exact % | RE characters read + flagged / all | controlled read + flagged / all | lost in silence | invented | controlled elements of pages lost | verdicts equal | s a page |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var way in set.Ways.Where(w => ways == "all" || ways.Split(',').Contains(w.Name)))
        {
            var rows = readers.ConvertAll(_ => new Tally());
            foreach (var (page, number) in set.Pages(count))
            {
                var content = way.Apply(page.Image, number);
                var truth = PageAnswer.Of(classifier, page.Words);
                for (var i = 0; i < readers.Count; i++)
                {
                    var clock = Stopwatch.StartNew();
                    var words = readers[i].Read(content);
                    var (score, answer, elapsed) = (PageScore.Of(page.Words, words), PageAnswer.Of(classifier, words), clock.Elapsed);
                    rows[i].Add(score, elapsed, truth.Verdict == answer.Verdict, truth.ElementsMissingFrom(answer).Count, truth.Elements.Count);
                    if (details)
                    {
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page.Name} {way.Name} {page.Dpi} dpi: CER {100.0 * score.Errors / score.Characters:0.0}, cells {score.ExactCells}/{score.Cells}, lost {string.Join(' ', score.Lost)}, elements lost {string.Join(' ', truth.ElementsMissingFrom(answer))}{(truth.Verdict == answer.Verdict ? "" : $", verdict {answer.Verdict} for {truth.Verdict}")}, {elapsed.TotalSeconds:0.0} s"));
                        Misread(output, page.Words, words);
                        output.WriteLine(truth.Verdict == answer.Verdict ? "" : $"    lines as text:\n      {string.Join("\n      ", truth.Lines.Except(answer.Lines))}\n    lines as read:\n      {string.Join("\n      ", answer.Lines.Except(truth.Lines))}");
                    }
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

    // Words with a rare earth's character, beside what was read at their place if that lacks one.
    private static void Misread(TextWriter output, IReadOnlyList<ScanWord> truth, IReadOnlyList<ScanWord> read)
    {
        foreach (var word in truth)
        {
            var near = read.Where(r => r.Box.Left < word.Box.Right && r.Box.Right > word.Box.Left && Math.Abs(r.Box.Top + r.Box.Bottom - word.Box.Top - word.Box.Bottom) < word.Box.Height * 1.4).ToList();
            if (word.Text.Any(c => RareEarthGlyphs.SymbolOf(c.ToString()) is not null && !near.Exists(n => n.Text.Contains(c))))
            {
                output.WriteLine($"    {word.Text} {word.Box}: {string.Join(" / ", near.Select(n => $"{n.Text} {string.Join(' ', n.Doubts.Select(d => $"[{d.Index}: {string.Concat(d.Alternatives)}]"))}"))}");
            }
        }
    }

    // What is measured is how well, not whether in time.
    private static OcrOptions Unhurried { get; } = new() { MaxPageTime = TimeSpan.FromHours(1) };

    private static string Models => Path.Combine(AppContext.BaseDirectory, "ocr-models");

    internal static IReadOnlyList<ScanWord> WordsOf(IScanReader reader, byte[] content) =>
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

    private sealed class Tally
    {
        private readonly List<PageScore> scores = [];
        private TimeSpan time;
        private int equal;
        private int elementsLost;
        private int elements;

        public void Add(PageScore score, TimeSpan elapsed, bool verdictsEqual, int lostElements, int allElements)
        {
            elementsLost += lostElements;
            elements += allElements;
            scores.Add(score);
            time += elapsed;
            equal += verdictsEqual ? 1 : 0;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * Sum(s => s.Errors) / Sum(s => s.Characters):0.00} | {100.0 * Sum(s => s.SpacedErrors) / Sum(s => s.Characters):0.00} | {100.0 * Sum(s => s.ExactCells) / Math.Max(1, Sum(s => s.Cells)):0.0} | {Sum(s => s.GlyphsRead)} + {Sum(s => s.GlyphsFlagged)} / {Sum(s => s.Glyphs)} | {Sum(s => s.ControlledRead)} + {Sum(s => s.ControlledFlagged)} / {Sum(s => s.ControlledGlyphs)} | {Sum(s => s.ControlledLost)} | {Sum(s => s.GlyphsInvented)} | {elementsLost} / {elements} | {equal} / {scores.Count} | {time.TotalSeconds / scores.Count:0.0}");

        private int Sum(Func<PageScore, int> of) => scores.Sum(of);
    }
}
