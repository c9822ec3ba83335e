using System.Globalization;
using Screening.Fuzz;
using Screening.Ocr;

namespace Screening.Scans;

/// <summary>Reads mutations of pictures in every format with the reader of scans, models and all.</summary>
internal static class PictureFuzz
{
    /// <summary>Prints a row a seed.</summary>
    /// <returns>True when nothing went wrong.</returns>
    public static bool Run(TextWriter output, int count, string models)
    {
        var seeds = PictureSeeds.All();
        using var reader = new ScanReader(new OcrOptions(), models, TimeProvider.System);
        var isWhole = true;
        foreach (var (name, content) in seeds)
        {
            var run = FuzzRun.Of(name, content, [.. seeds.Select(s => s.Content)], count, seed: 1, TimeSpan.FromSeconds(20), reader);
            isWhole &= run.Failures.Count == 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {run.Executions,7} read  {run.Rejected,6} rejected  {run.Failures.Count,4} failures  slowest {run.Slowest.TotalMilliseconds,6:0} ms  peak {run.PeakMegabytes} MB"));
            foreach (var failure in run.Failures.Take(5))
            {
                output.WriteLine("  " + failure);
            }
        }

        return isWhole;
    }
}
