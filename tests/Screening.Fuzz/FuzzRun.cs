using System.Diagnostics;
using Screening.Intake;
using Screening.Intake.Ocr;

namespace Screening.Fuzz;

/// <summary>What a run of one seed file came to.</summary>
/// <param name="Name">The seed.</param>
/// <param name="Executions">Documents read.</param>
/// <param name="Failures">What went wrong, with the number of the mutation.</param>
/// <param name="Slowest">The longest reading of one.</param>
/// <param name="Rejected">Documents of which nothing could be read.</param>
/// <param name="PeakMegabytes">The process's peak working set after the run.</param>
public sealed record FuzzRun(string Name, int Executions, IReadOnlyList<string> Failures, TimeSpan Slowest, int Rejected, long PeakMegabytes)
{
    private const long MostMegabytes = 512;
    private const long MostWithModels = 1_536;

    /// <summary>Reads mutations of a seed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="document">Its content.</param>
    /// <param name="seeds">All documents, of which pieces are mixed in.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Of the mutations: the same gives the same.</param>
    /// <param name="longest">A reading that takes longer is a failure, and a process of more than 512 MB; null where the process does other work too.</param>
    /// <param name="scans">Reads pictures, whose models take memory of their own; null: they are reported as not read.</param>
    public static FuzzRun Of(string name, byte[] document, IReadOnlyList<byte[]> seeds, int count, int seed, TimeSpan? longest = null, IScanReader? scans = null)
    {
        var mutator = new Mutator(seeds, seed);
        var failures = new List<string>();
        var slowest = TimeSpan.Zero;
        var rejected = 0;
        for (var i = 0; i < count; i++)
        {
            var clock = Stopwatch.StartNew();
            if (Read(mutator.Mutate(document), name, scans, out var isRejected) is { } failure)
            {
                failures.Add($"{name} #{i}: {failure}");
            }

            if (longest is not null && Peak() is var peak && peak > (scans is null ? MostMegabytes : MostWithModels))
            {
                failures.Add($"{name} #{i}: the process took {peak} MB");
                break;
            }

            rejected += isRejected ? 1 : 0;
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            if (clock.Elapsed > longest)
            {
                failures.Add($"{name} #{i}: took {clock.Elapsed.TotalSeconds:0} s");
            }
        }

        return new FuzzRun(name, count, failures, slowest, rejected, Peak());
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static string? Read(byte[] content, string name, IScanReader? scans, out bool isRejected)
    {
        var report = new DocumentReport();
        isRejected = false;
        try
        {
            using var stream = new MemoryStream(content);
            var lines = new DocumentIntake(new IntakeLimits { MaxPartBytes = 16 << 20 }, scans).Read(stream, name, report).Count();
            isRejected = report.IsRejected;
            return lines != report.ItemLines || report.RowsSeen != report.ItemLines + report.LeftOut.Values.Sum() ? "rows are not balanced"
                : lines == 0 && report.Issues.Count == 0 ? "empty and silent" : null;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }
}
