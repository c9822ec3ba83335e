using System.Diagnostics;
using System.Globalization;
using Screening.Benchmarks.Runs;
using Screening.Intake;

namespace Screening.Benchmarks.Documents;

/// <summary>Pages of a PDF a second, beside <c>pdftotext -layout</c> of poppler, by processor time: what else the machine does must not count.</summary>
internal static class PdfSpeed
{
    private const int Runs = 7;

    /// <summary>Reads an invoice of so many pages; pdftotext is left out where it is not installed.</summary>
    public static void Run(int pages)
    {
        var content = InvoicePdf.Create(pages);
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"screening-invoice-{Environment.ProcessId}.pdf"));
        File.WriteAllBytes(path, content);
        try
        {
            var ours = Clock.Best(Runs, () => Read(content, pages));
            Console.WriteLine("| reader | pages | pages/s of processor time |");
            Console.WriteLine("|---|---:|---:|");
            Print("Screening.Intake, lines and all", pages, ours.Processor);
            if (Poppler(path) is { } peer)
            {
                Print("pdftotext -layout", pages, peer);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {peer / ours.Processor:0.00}"));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Print(string name, int pages, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {pages} | {pages / time.TotalSeconds:N0} |"));

    private static void Read(byte[] content, int pages)
    {
        using var stream = new MemoryStream(content);
        var lines = new DocumentIntake().Read(stream, "invoice.pdf", new DocumentReport()).Count();
        if (lines != InvoicePdf.Items(pages))
        {
            throw new InvalidOperationException($"{lines} lines were read where the invoice has {InvoicePdf.Items(pages)} items.");
        }
    }

    // The time of a process that has ended is asked of the shell that started it: the last line of "times" is that of its children.
    private static TimeSpan? Poppler(string path)
    {
        TimeSpan? best = null;
        for (var i = 0; i < Runs; i++)
        {
            var start = new ProcessStartInfo("sh", ["-c", "pdftotext -layout \"$1\" /dev/null && times", "sh", path]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var words = process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            if (process.ExitCode != 0 || words.Length < 4)
            {
                return null;
            }

            var time = Seconds(words[^2]) + Seconds(words[^1]);
            best = best is null || time < best ? time : best;
        }

        return best;
    }

    // "0m0.470000s"
    private static TimeSpan Seconds(string text)
    {
        var parts = text.TrimEnd('s').Split('m');
        return TimeSpan.FromSeconds((int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
