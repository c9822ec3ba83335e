using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Screening.Cli.Check;
using Screening.Cli.Decisions;
using Screening.Cli.Dossiers;
using Screening.Cli.Eval;
using Screening.Cli.Extract;
using Screening.Cli.History;
using Screening.Cli.Lists;
using Screening.Cli.Output;
using Screening.Cli.Rescreen;
using Screening.Cli.Retry;
using Screening.Cli.Screen;

namespace Screening.Cli;

/// <summary>The whole command line: parses, runs, and turns every failure into one clear sentence and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs the command and gives its exit code. Never throws.</summary>
    public static async Task<int> RunAsync(string[] args, ITerminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            return await ParseAndRunAsync(args, terminal, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            await terminal.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped; what was finished is kept.").ConfigureAwait(false);
            return ExitCodes.Stopped;
        }
        catch (OutputClosedException)
        {
            return ExitCodes.OutputClosed;
        }
        catch (Exception e)
        {
            await terminal.Error.WriteLineAsync(Failures.Describe(e)).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    }

    private static async Task<int> ParseAndRunAsync(string[] args, ITerminal terminal, CancellationToken cancellationToken)
    {
        var root = Create(terminal);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        var asksForHelp = parsed.Action is HelpAction or HelpWithExamples;
        if (!asksForHelp && UsageText.Of(parsed) is { } wrong)
        {
            var command = parsed.CommandResult.Command;
            var path = command == root ? "screening" : $"screening {PathOf(root, command)}";
            throw new UsageException($"{wrong} See: {path} --help");
        }

        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = writer, Error = terminal.Error };
        var exit = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        await writer.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return exit;
    }

    private static RootCommand Create(ITerminal terminal)
    {
        var root = new RootCommand("Screens goods against China's (MOFCOM) rare-earth export controls.");
        root.Subcommands.Add(ScreenCommand.Create(terminal));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(ExtractCommand.Create(terminal));
        root.Subcommands.Add(HistoryCommand.CreateHistory(terminal));
        root.Subcommands.Add(HistoryCommand.CreateShow(terminal));
        root.Subcommands.Add(RetryCommand.Create(terminal));
        root.Subcommands.Add(RescreenCommand.Create(terminal));
        root.Subcommands.Add(DecideCommand.Create(terminal));
        root.Subcommands.Add(DossierCommand.Create(terminal));
        root.Subcommands.Add(ListsCommand.Create(terminal));
        root.Subcommands.Add(EvalCommand.Create(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help } helpOption)
            {
                helpOption.Action = new HelpWithExamples(help);
            }
            else if (option is VersionOption version)
            {
                version.Action = new VersionAction();
            }
        }

        return root;
    }

    private static string PathOf(Command root, Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null || parent == root ? command.Name : $"{PathOf(root, parent)} {command.Name}";
    }
}
