using System.Diagnostics;
using System.Globalization;

namespace Screening.Benchmarks.Runs;

/// <summary>What a stretch of work on this thread took: wall time, processor time, bytes allocated.</summary>
internal readonly record struct Clock(TimeSpan Wall, TimeSpan Processor, long Allocated)
{
    /// <summary>Runs the work as often as told and gives the run with the least processor time.</summary>
    public static Clock Best(int runs, Action work)
    {
        var best = Time(work);
        for (var i = 1; i < runs; i++)
        {
            var next = Time(work);
            best = next.Processor < best.Processor ? next : best;
        }

        return best;
    }

    /// <summary>One table row: lines, lines/s, MB/s, bytes a line.</summary>
    public string Row(string name, int lines, long bytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {lines:N0} | {lines / Wall.TotalSeconds:N0} | {lines / Processor.TotalSeconds:N0} | {bytes / Processor.TotalSeconds / 1e6:N0} | {(double)Allocated / lines:N1} |");

    private static Clock Time(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = process.TotalProcessorTime;
        var wall = Stopwatch.GetTimestamp();
        work();
        var elapsed = Stopwatch.GetElapsedTime(wall);
        process.Refresh();
        return new Clock(elapsed, process.TotalProcessorTime - processor, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
