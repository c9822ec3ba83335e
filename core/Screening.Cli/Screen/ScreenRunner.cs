using Screening.Cli.Output;
using Screening.Core;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Screen;

/// <summary>Screens the files one after the other and prints or writes what was found.</summary>
internal sealed class ScreenRunner(ScreenFileHandler handler, EditionInUse edition, ScreenOptions options, ITerminal terminal)
{
    private readonly List<ScreeningSummary> summaries = [];
    private readonly bool isTable = options.Format == "table";
    private bool isComplete = true;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = options.OutDirectory is null ? null : new ResultFolder(options.OutDirectory);
        var finder = new InputFiles(terminal.Error, folder?.Location);
        var files = finder.Find(options.Paths);
        isComplete = finder.IsComplete;

        // With --out the results stand in the files, and standard output gets the summary only.
        var mayShowBar = !terminal.IsInteractive || isTable || folder is not null;
        using var progress = Progress.Create(terminal, mayShowBar, files.Count);
        using var console = ResultWriter.Create(folder is null ? options.Format : "table", terminal.Out, ContextOf(terminal.IsInteractive));
        console.Start();
        foreach (var (path, name) in files)
        {
            progress.Next(name);
            if (Unreadable(path) is { } reason)
            {
                progress.Hide();
                Fail(name, reason, folder is null ? console : null);
            }
            else
            {
                await ScreenAsync(path, name, folder, console, progress, cancellationToken).ConfigureAwait(false);
            }
        }

        progress.Hide();
        console.Finish(summaries);
        if (!isComplete)
        {
            return ExitCodes.Failed;
        }

        return options.FailOn is { } least && summaries.Exists(s => s.Verdict >= least) ? ExitCodes.Found : ExitCodes.Success;
    }

    // The handler's own failures are the store's; whether this user may read the file is asked before.
    private static string? Unreadable(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return "the file is gone. Check the path.";
        }
        catch (UnauthorizedAccessException)
        {
            return "the file can't be opened. Give this user the right to read it.";
        }
        catch (IOException e)
        {
            return $"the file can't be opened: {e.Message}";
        }
    }

    private ResultContext ContextOf(bool isTerminal) =>
        new(options.AsOf, edition.Stamp, options.AllLines, isTerminal ? terminal.Width : 0, isTerminal && terminal.HasColours);

    private void Fail(string name, string reason, ResultWriter? console)
    {
        isComplete = false;
        terminal.Error.WriteLine($"{TerminalText.OneLine(name)}: {reason}");
        console?.BeginFile(name);
        console?.FailFile(reason);
    }

    private async Task ScreenAsync(
        string path, string name, ResultFolder? folder, ResultWriter console, Progress progress, CancellationToken cancellationToken)
    {
        using var file = folder?.Create(name, options.Format, ContextOf(false));
        var writer = file?.Writer ?? console;
        writer.BeginFile(name);
        var summary = await handler.HandleAsync(path, name, edition, options.AsOf, line => Take(line, writer, progress), cancellationToken).ConfigureAwait(false);
        summaries.Add(summary);
        isComplete &= summary.State == InputState.Done;
        progress.Hide();
        writer.EndFile(summary);
        file?.Writer.Finish([summary]);
        file?.Keep();
        if (!isTable || folder is not null)
        {
            IssueText.Write(terminal.Error, name, summary.Issues);
        }
        else if (summary.State != InputState.Done)
        {
            var error = summary.Issues.LastOrDefault(issue => issue.Severity == IssueSeverity.Error);
            terminal.Error.WriteLine($"{TerminalText.OneLine(name)}: {(error is null ? summary.Reason : ReportLine.IssueText(error, name))}");
        }
    }

    private static void Take(ScreenedLine line, ResultWriter writer, Progress progress)
    {
        writer.Write(line);
        progress.Line();
    }
}
