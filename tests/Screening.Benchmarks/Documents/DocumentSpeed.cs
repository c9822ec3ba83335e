using System.Diagnostics;
using System.Globalization;

namespace Screening.Benchmarks.Documents;

/// <summary>Megabytes a second through intake beside the libraries that read the same formats, turn about in one process; processor time, best of five.</summary>
internal static class DocumentSpeed
{
    private const int Rounds = 5;

    /// <summary>Makes the documents in a folder and prints a table.</summary>
    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        Console.WriteLine("| document | MB | reader | s | MB/s | beside the fastest peer |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|");
        Compare("CSV, 8 columns", DocumentFiles.Csv(folder, 100), ("Sylvan.Data.Csv", DocumentPeers.Sylvan), ("intake", DocumentPeers.Intake));
        Compare("XLSX, 200,000 rows of 12 columns", DocumentFiles.Xlsx(folder, 200_000), ("ExcelDataReader", DocumentPeers.ExcelReader), ("MiniExcel", DocumentPeers.Mini), ("intake", DocumentPeers.Intake));
        Compare("EDIFACT CUSCAR", DocumentFiles.Edifact(folder, 100), ("intake", DocumentPeers.Intake));
    }

    /// <summary>Reads one document and prints its time and the peak memory of the process.</summary>
    public static void RunOne(string path)
    {
        var clock = Stopwatch.StartNew();
        DocumentPeers.Intake(path);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}: {new FileInfo(path).Length / 1e6:0} MB in {clock.Elapsed.TotalSeconds:0.0} s, peak working set {process.PeakWorkingSet64 >> 20} MB"));
    }

    private static void Compare(string document, string path, params (string Name, Func<string, long> Read)[] readers)
    {
        var best = readers.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                var used = Time(() => readers[i].Read(path));
                best[i] = used < best[i] ? used : best[i];
            }
        }

        var megabytes = new FileInfo(path).Length / 1e6;
        var peer = best.SkipLast(1).DefaultIfEmpty(best[^1]).Min();
        for (var i = 0; i < readers.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {document} | {megabytes:0} | {readers[i].Name} | {best[i].TotalSeconds:0.00} | {megabytes / best[i].TotalSeconds:0} | {peer / best[i]:0.00} |"));
    }

    private static TimeSpan Time(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
