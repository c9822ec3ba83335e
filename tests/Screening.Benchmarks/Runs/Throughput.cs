using System.Text;
using Screening.Benchmarks.Manifests;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks.Runs;

/// <summary>Lines a second through the engine on one thread: text in, verdict out.</summary>
internal static class Throughput
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static void Run(int count)
    {
        var classifier = new Classifier(ShippedEdition.Load());
        Console.WriteLine("| manifest | lines | lines/s | lines/s of processor time | MB/s (UTF-8) | bytes allocated a line |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        Measure("English, 1 % listed", classifier, [.. new Manifest().Descriptions(0).Take(count)]);
        Measure("a third Chinese, 1 % listed", classifier, [.. new Manifest().Descriptions(1 / 3.0).Take(count)]);
        Measure("English, nothing listed", classifier, [.. new Manifest().Descriptions(0, 0).Take(count)]);
        Measure("a third Chinese, nothing listed", classifier, [.. new Manifest().Descriptions(1 / 3.0, 0).Take(count)]);
        Measure("all listed", classifier, [.. new Manifest().Descriptions(1 / 3.0, 1).Take(count / 100)]);
    }

    private static void Measure(string name, Classifier classifier, string[] texts)
    {
        var lines = Array.ConvertAll(texts, text => new GoodsLine { Text = text });
        var verdicts = new int[3];
        var clock = Clock.Best(5, () =>
        {
            Array.Clear(verdicts);
            foreach (var line in lines)
            {
                verdicts[(int)classifier.Classify(line, AsOf).Verdict]++;
            }
        });
        Console.WriteLine(clock.Row(name, lines.Length, texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text))));
        Console.WriteLine($"<!-- noMatch {verdicts[0]}, review {verdicts[1]}, controlled {verdicts[2]} -->");
    }
}
