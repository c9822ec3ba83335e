using System.Diagnostics;

namespace Screening.Ocr.Tesseract;

/// <summary>The tesseract program of this machine.</summary>
internal static class TesseractProgram
{
    private const string File = "tesseract";

    private static readonly string[] Wanted = ["chi_sim", "chi_tra", "eng"];

    /// <summary>The languages of those wanted that it can read, joined as its command line takes them; null when it is not installed or has none.</summary>
    public static string? Languages()
    {
        var installed = Listed();
        var wanted = Wanted.Where(installed.Contains).ToList();
        return wanted.Count == 0 ? null : string.Join('+', wanted);
    }

    /// <summary>Reads a picture and gives the table of words that the program writes (TSV).</summary>
    /// <param name="picture">A PNG file.</param>
    /// <param name="languages">What <see cref="Languages"/> gave.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="IOException">The program ended with an error.</exception>
    public static string Read(byte[] picture, string languages, CancellationToken cancellationToken)
    {
        using var program = Start(["stdin", "stdout", "-l", languages, "--psm", "6", "tsv"]);
        using var stop = cancellationToken.Register(() => End(program));
        var output = program.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = program.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            program.StandardInput.BaseStream.Write(picture);
            program.StandardInput.Close();
        }
        catch (IOException) when (cancellationToken.IsCancellationRequested)
        {
        }

        var text = output.GetAwaiter().GetResult();
        var said = error.GetAwaiter().GetResult();
        program.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return program.ExitCode == 0 ? text : throw new IOException($"tesseract ended with {program.ExitCode}: {said}");
    }

    private static HashSet<string> Listed()
    {
        try
        {
            using var program = Start(["--list-langs"]);
            program.StandardInput.Close();
            var text = program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            return [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(File, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "2";
        return Process.Start(start) ?? throw new IOException("tesseract did not start.");
    }

    private static void End(Process program)
    {
        try
        {
            program.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}
