using System.Diagnostics;
using System.Globalization;
using Screening.Benchmarks.Manifests;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks.Runs;

/// <summary>How long a line with facts takes: the percentiles over lines of each line's median over many readings, and over all readings.</summary>
internal static class Latency
{
    private const int Readings = 51;

    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static void Run(int count)
    {
        var classifier = new Classifier(ShippedEdition.Load());
        var lines = new Manifest().Descriptions(1 / 3.0, 1).Take(count).Select(text => new GoodsLine { Text = text }).ToArray();
        var ticks = new long[lines.Length][];
        for (var i = 0; i < lines.Length; i++)
        {
            ticks[i] = new long[Readings];
        }

        // Round by round, so that no line is hotter than a manifest makes it.
        for (var round = 0; round < Readings; round++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                classifier.Classify(lines[i], AsOf);
                ticks[i][round] = Stopwatch.GetTimestamp() - start;
            }
        }

        var medians = ticks.Select(t => t.Order().ElementAt(Readings / 2)).Order().ToArray();
        var all = ticks.SelectMany(t => t.Skip(Readings / 2)).Order().ToArray();
        Console.WriteLine("| microseconds a line | p50 | p90 | p99 |");
        Console.WriteLine("|---|--:|--:|--:|");
        Console.WriteLine(Row("lines, by their median", medians));
        Console.WriteLine(Row("all readings, the machine's pauses among them", all));
    }

    private static string Row(string name, long[] sorted) => string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {At(sorted, 0.5):N1} | {At(sorted, 0.9):N1} | {At(sorted, 0.99):N1} |");

    private static double At(long[] sorted, double share) =>
        Stopwatch.GetElapsedTime(0, sorted[(int)(share * (sorted.Length - 1))]).TotalMicroseconds;
}
