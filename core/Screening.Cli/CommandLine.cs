using System.CommandLine;
using Screening.Cli.Check;
using Screening.Cli.Extract;
using Screening.Cli.History;
using Screening.Cli.Lists;
using Screening.Cli.Output;
using Screening.Cli.Screen;

namespace Screening.Cli;

/// <summary>The whole command line: parses, runs, and turns every failure into one clear sentence and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs the command and gives its exit code. Never throws.</summary>
    public static async Task<int> RunAsync(string[] args, ITerminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Screens goods against China's (MOFCOM) rare-earth export controls.");
        root.Subcommands.Add(ScreenCommand.Create(terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(ExtractCommand.Create(terminal));
        root.Subcommands.Add(HistoryCommand.CreateHistory(terminal));
        root.Subcommands.Add(HistoryCommand.CreateShow(terminal));
        root.Subcommands.Add(ListsCommand.Create(terminal));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await terminal.Error.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message)));
            await terminal.Error.WriteLineAsync("See: screening --help").ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        using var writer = new StreamWriter(terminal.Out, new System.Text.UTF8Encoding(false), leaveOpen: true);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = writer, Error = terminal.Error };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            await terminal.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped; what was finished is kept.").ConfigureAwait(false);
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            await terminal.Error.WriteLineAsync(Failures.Describe(e)).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    }
}
