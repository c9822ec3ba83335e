using Screening.Core.Classification;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Scans;

/// <summary>What the product makes of a page's words, through the same readers that documents go through.</summary>
/// <param name="Verdict">The heaviest verdict and every entry that was found.</param>
/// <param name="Lines">The lines that the readers made of the words.</param>
/// <param name="Elements">Symbols of the controlled elements in its lines and in every other reading of them.</param>
internal sealed record PageAnswer(string Verdict, IReadOnlyList<string> Lines, IReadOnlySet<string> Elements)
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    /// <summary>The answer for words.</summary>
    public static PageAnswer Of(Classifier classifier, IReadOnlyList<ScanWord> words)
    {
        var intake = new DocumentIntake(scans: new FixedPage(words));
        using var stream = new MemoryStream([0x89, .. "PNG\r\n\x1a\n"u8]);
        var lines = intake.Read(stream, "page.png", new DocumentReport()).ToList();
        var results = lines.ConvertAll(l => classifier.Classify(Goods(l, l.Text), AsOf));
        var verdict = results.Count == 0 ? Core.Classification.Verdict.NoMatch : results.Max(r => r.Verdict);
        var elements = lines.SelectMany(l => l.OtherReadings.Select(o => Goods(l, l.Text.Replace(o.AsRead, o.Alternative, StringComparison.Ordinal))).Append(Goods(l, l.Text)))
            .SelectMany(g => classifier.Facts(g).Elements).Select(e => e.Symbol).Where(PageScore.Controlled.Contains);
        return new PageAnswer($"{verdict} {string.Join(' ', results.SelectMany(r => r.Findings).Select(f => f.Entry.Value).Distinct().Order(StringComparer.Ordinal))}", lines.ConvertAll(l => l.Text), elements.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Elements of this answer that another lacks.</summary>
    public IReadOnlyList<string> ElementsMissingFrom(PageAnswer other) => [.. Elements.Except(other.Elements).Order(StringComparer.Ordinal)];

    private static GoodsLine Goods(ItemLine line, string text) => new() { Text = text, TariffCode = line.TariffCode, Cas = line.Cas };

    private sealed class FixedPage(IReadOnlyList<ScanWord> words) : IScanReader
    {
        public string Name => "fixed";

        public ScanSpelling SpellingOf(IEnumerable<string> characters) => new([], []);

        public IEnumerable<ScanPage> Read(ScanSource source, CancellationToken cancellationToken) => [new ScanPage { Number = 1, Width = 1, Height = 1, Words = words }];
    }
}
