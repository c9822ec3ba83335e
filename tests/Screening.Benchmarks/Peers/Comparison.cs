using System.Text;
using System.Text.RegularExpressions;
using Screening.Benchmarks.Manifests;
using Screening.Benchmarks.Runs;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks.Peers;

/// <summary>The engine beside what a .NET team would pick instead, on the same lines in one run. The peers only say whether a name is there.</summary>
internal static class Comparison
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static void Run(int count)
    {
        var texts = new Manifest().Descriptions(1 / 3.0).Take(count).ToArray();
        var lines = Array.ConvertAll(texts, text => new GoodsLine { Text = text });
        var terms = Terms.Of(ShippedEdition.Load());
        var classifier = new Classifier(ShippedEdition.Load());
        var regex = new Regex(string.Join('|', terms.Select(Regex.Escape)), RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        using var lucene = new LuceneNames(terms);
        Console.WriteLine($"{terms.Length} names.");
        Console.WriteLine("| on one thread | lines | lines/s | lines/s of processor time | MB/s (UTF-8) | bytes allocated a line |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        Measure("the engine: verdict, findings, evidence", count, i => classifier.Classify(lines[i], AsOf).Verdict != Verdict.NoMatch, texts);
        Measure("compiled Regex, all names in one alternation", count / 20, i => regex.IsMatch(texts[i]), texts);
        Measure("Lucene.Net, a search a line", count / 20, i => lucene.Finds(texts[i]), texts);
    }

    private static void Measure(string name, int count, Func<int, bool> finds, string[] texts)
    {
        var found = 0;
        var clock = Clock.Best(3, () =>
        {
            found = 0;
            for (var i = 0; i < count; i++)
            {
                found += finds(i) ? 1 : 0;
            }
        });
        Console.WriteLine(clock.Row($"{name} ({100.0 * found / count:0.0} % of lines)", count, texts.Take(count).Sum(text => (long)Encoding.UTF8.GetByteCount(text))));
    }
}
