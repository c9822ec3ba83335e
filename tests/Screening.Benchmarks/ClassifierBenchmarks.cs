using BenchmarkDotNet.Attributes;
using Screening.Benchmarks.Manifests;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks;

/// <summary>One line at a time through the engine, by kind of line.</summary>
[MemoryDiagnoser]
public class ClassifierBenchmarks
{
    private const int Lines = 1000;

    private static readonly DateOnly AsOf = new(2026, 11, 24);

    private readonly Classifier classifier = new(ShippedEdition.Load());
    private GoodsLine[] lines = [];

    /// <summary>Which lines.</summary>
    [Params("english", "aThirdChinese", "listed")]
    public string Kind { get; set; } = string.Empty;

    [GlobalSetup]
    public void SetUp()
    {
        var texts = Kind switch
        {
            "english" => new Manifest().Descriptions(0, 0),
            "listed" => new Manifest().Descriptions(1 / 3.0, 1),
            _ => new Manifest().Descriptions(1 / 3.0, 0),
        };
        lines = [.. texts.Take(Lines).Select(text => new GoodsLine { Text = text })];
    }

    [Benchmark(OperationsPerInvoke = Lines)]
    public int Classify()
    {
        var controlled = 0;
        foreach (var line in lines)
        {
            controlled += classifier.Classify(line, AsOf).Verdict == Verdict.Controlled ? 1 : 0;
        }

        return controlled;
    }
}
