using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Screen;

/// <summary>Screens the files one after the other and prints or writes what was found.</summary>
internal sealed class ScreenRunner(ScreenFileHandler handler, string edition, ScreenOptions options, ITerminal terminal)
{
    private readonly List<ScreeningSummary> summaries = [];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var exit = ExitCodes.Success;
        var files = InputFiles.Find(options.Paths, terminal.Error, ref exit);
        var output = options.OutDirectory is null ? null : new ResultFolder(options.OutDirectory);
        using var progress = Progress.Create(terminal, files.Count);
        using var console = ResultWriter.Create(options.Format, terminal.Out, Context(terminal.IsInteractive, terminal.Width));
        console.Start();
        foreach (var (path, name) in files)
        {
            progress.Next(name);
            exit = await ScreenAsync(path, name, output, console, progress, cancellationToken).ConfigureAwait(false) ? exit : ExitCodes.Failed;
        }

        progress.End();
        console.Finish(summaries);
        return exit == ExitCodes.Success && options.FailOn is { } least && summaries.Exists(s => s.Verdict >= least) ? ExitCodes.Found : exit;
    }

    private ResultContext Context(bool colours, int width) => new(options.AsOf, edition, options.AllLines, width, colours);

    private async Task<bool> ScreenAsync(
        string path, string name, ResultFolder? output, ResultWriter console, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            using var file = output?.Create(name, options.Format, Context(false, 120));
            var writer = file ?? console;
            writer.BeginFile(name);
            progress.Hide();
            var summary = await handler.HandleAsync(path, name, options.AsOf, writer.Write, cancellationToken).ConfigureAwait(false);
            summaries.Add(summary);
            writer.EndFile(summary);
            file?.Finish([summary]);
            IssueText.Write(terminal.Error, name, summary.Issues);
            return summary.State != InputState.Rejected;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"{name}: {e.Message}").ConfigureAwait(false);
            return false;
        }
    }
}
