using System.Diagnostics;
using System.Globalization;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Benchmarks.Runs;

/// <summary>
/// What the edition costs a process that has just started: processor time, which other programs do not change, and memory. Run it again for
/// each figure: a second load in one process is warm.
/// </summary>
internal static class EditionLoad
{
    public static void Run(bool fromFiles)
    {
        using var process = Process.GetCurrentProcess();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var resident = Environment.WorkingSet;
        var busy = process.TotalProcessorTime;
        var edition = fromFiles ? EditionLoader.Load(ShippedEdition.Files()).Edition! : ShippedEdition.Load();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(fromFiles ? "read and validated from its files" : "compiled form")}: {edition.Entries.Count} entries, {(process.TotalProcessorTime - busy).TotalMilliseconds:F0} ms of processor time, "
            + $"{(Environment.WorkingSet - resident) / 1e6:F1} MB resident, {(GC.GetTotalMemory(forceFullCollection: true) - kept) / 1e6:F1} MB kept"));
    }
}
