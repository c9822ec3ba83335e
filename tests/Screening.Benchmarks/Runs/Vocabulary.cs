using System.Collections.Frozen;
using System.Text;
using Screening.Benchmarks.Manifests;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks.Runs;

/// <summary>The same manifest with 1, 10 and 100 times the names: names of no goods, that open lines as the edition's own do.</summary>
internal static class Vocabulary
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static void Run(int count)
    {
        var texts = new Manifest().Descriptions(1 / 3.0).Take(count).ToArray();
        var lines = Array.ConvertAll(texts, text => new GoodsLine { Text = text });
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        Console.WriteLine("| names | lines | lines/s | lines/s of processor time | MB/s (UTF-8) | bytes allocated a line |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var factor in new[] { 1, 10, 100 })
        {
            var classifier = new Classifier(Grown(ShippedEdition.Load(), factor));
            var clock = Clock.Best(5, () =>
            {
                foreach (var line in lines)
                {
                    classifier.Classify(line, AsOf);
                }
            });
            Console.WriteLine(clock.Row($"{factor} x", lines.Length, bytes));
        }
    }

    private static Edition Grown(Edition edition, int factor)
    {
        var random = new Random(11);
        var concepts = edition.Concepts.Values.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var names = edition.Concepts.Values.Sum(c => c.Names.Count) + edition.Substances.Values.Sum(s => s.Names.Count);
        for (var i = 0; i < names * (factor - 1); i++)
        {
            var name = new Name(i % 3 == 0 ? Chinese(random) : English(random), "mul", NameMatch.Word, Certainty.Verbatim);
            var id = $"grown{i}";
            concepts.Add(id, new Concept { Id = id, Kind = ConceptKind.Material, Title = new BilingualText(name.Text, name.Text), Names = [name] });
        }

        return edition with { Concepts = concepts.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static string English(Random random)
    {
        var name = new StringBuilder();
        for (var letters = random.Next(8, 20); name.Length < letters;)
        {
            name.Append("bcdfghklmnprstvz"[random.Next(16)]).Append("aeiou"[random.Next(5)]);
            if (random.Next(6) == 0 && name.Length > 3)
            {
                name.Append(' ');
            }
        }

        return name.ToString().Trim();
    }

    private static string Chinese(Random random) => string.Concat(Enumerable.Range(0, random.Next(3, 7)).Select(_ => (char)random.Next('\u4E00', '\u9F00')));
}
