using System.Text.Json;
using Microsoft.Extensions.Options;
using Screening.Cli.Output;
using Screening.Intake;
using Screening.Intake.Ocr;
using Screening.Ocr;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Extract;

/// <summary>Prints the goods lines of files one after the other as intake gives them.</summary>
internal sealed class ExtractRunner(ITerminal terminal)
{
    private readonly DocumentIntake intake = new(scans: Scans());

    public int Run(string[] paths, CancellationToken cancellationToken)
    {
        var finder = new InputFiles(terminal.Error);
        var files = finder.Find(paths);
        var isComplete = finder.IsComplete;
        using var output = new BufferedStream(terminal.Out, 64 * 1024);
        using var writer = new Utf8JsonWriter(output, JsonContract.WriterOptions);
        foreach (var (path, name) in files)
        {
            isComplete &= Extract(path, name, output, writer, cancellationToken);
        }

        return isComplete ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static IScanReader? Scans()
    {
        try
        {
            return ScanReaders.Create(StoreSession.Settings(), TimeProvider.System);
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(string.Join(' ', e.Failures));
        }
    }

    private static FileStream? Open(string path, out string? reason)
    {
        try
        {
            reason = null;
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            reason = "the file can't be opened. Check that it is still there and that this user may read it.";
            return null;
        }
    }

    private bool Extract(string path, string name, BufferedStream output, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        using var content = Open(path, out var reason);
        if (content is null)
        {
            terminal.Error.WriteLine($"{TerminalText.OneLine(name)}: {reason}");
            return false;
        }

        var report = new DocumentReport();
        foreach (var line in intake.Read(content, Path.GetFileName(path), report, cancellationToken))
        {
            ItemJson.Write(writer, name, line);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        output.Flush();
        IssueText.Write(terminal.Error, name, report.Issues);
        return !report.IsRejected;
    }
}
