using System.Globalization;
using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Benchmarks.Runs;

/// <summary>Processor time of one line of 128 KB, 256 KB, 512 KB and 1 MB of the worst that we can think of: eight times the text may take about eight times as long.</summary>
internal static class WorstCases
{
    private const int Whole = 1 << 20;

    private static readonly DateOnly AsOf = new(2026, 11, 24);

    private static readonly (string Name, string Unit)[] Inputs =
    [
        ("ordinary goods", "Stainless steel hex bolts with nuts, M12 thread, packed in cartons; "),
        ("capitals that could be symbols", "ER"),
        ("capitals in pieces", "ER,HO,TB-"),
        ("one long word", "a"),
        ("a name again and again", "dysprosium oxide "),
        ("a name in one word", "dysprosium"),
        ("names one unit short", "dysprosiu "),
        ("misspelt names", "dysprosum "),
        ("Chinese names", "氧化镝"),
        ("formulas", "Dy2O3 "),
        ("one long formula", "Dy2O3"),
        ("open brackets", "(Dy"),
        ("colons", "Yb:"),
        ("CAS numbers", "1308-87-8 "),
        ("wrong CAS numbers", "1308-87-9 "),
        ("hyphens", "1-"),
        ("blanks inside a name", "rare                "),
        ("shares", "Dy 1.2%, "),
        ("numbers with units", "rotary kiln 850 C "),
        ("negations", "without dysprosium, "),
        ("magnet grades", "N42SH magnet "),
        ("confused letters", "m1d1 rn0l5 "),
        ("zero-width units", "d\u200B"),
    ];

    public static void Run(string? only, double limitSeconds)
    {
        var classifier = new Classifier(ShippedEdition.Load());
        Time(classifier, string.Concat(Inputs.Select(i => i.Unit)));
        Console.WriteLine("| one line of | 128 KB, ms | 256 KB, ms | 512 KB, ms | 1 MB, ms | growth for 8 x |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var (name, unit) in Inputs.Where(i => only is null || i.Name == only))
        {
            var times = new List<double>();
            for (var length = Whole / 8; length <= Whole && (times.Count == 0 || times[^1] < limitSeconds * 1000); length *= 2)
            {
                times.Add(Time(classifier, string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length]));
            }

            var cells = string.Join(" | ", Enumerable.Range(0, 4).Select(i => i < times.Count ? times[i].ToString("N1", CultureInfo.InvariantCulture) : "not run"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} (`{unit.Trim()}`) | {cells} | {(times.Count == 4 ? times[3] / times[0] : double.NaN):N1} x |"));
        }
    }

    private static double Time(Classifier classifier, string text)
    {
        var line = new GoodsLine { Text = text };
        var best = double.MaxValue;
        for (var run = 0; run < 3 && (run == 0 || best < 500); run++)
        {
            best = Math.Min(best, Clock.Best(1, () => classifier.Classify(line, AsOf)).Processor.TotalMilliseconds);
        }

        return best;
    }
}
