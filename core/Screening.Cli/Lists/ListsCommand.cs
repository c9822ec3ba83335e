using System.CommandLine;
using Screening.Cli.Output;
using Screening.Core.Lists;

namespace Screening.Cli.Lists;

/// <summary><c>screening lists ...</c>: the control list, its law and its checks.</summary>
internal static class ListsCommand
{
    public static Command Create(ITerminal terminal)
    {
        var command = new Command("lists", "The control list: status of its measures, its entries, validation, export, coverage, feeds of newer editions.");
        command.Subcommands.Add(CreateStatus(terminal));
        command.Subcommands.Add(CreateShow(terminal));
        command.Subcommands.Add(CreateSearch(terminal));
        command.Subcommands.Add(CreateValidate(terminal));
        command.Subcommands.Add(CreateDiff(terminal));
        command.Subcommands.Add(CreateExport(terminal));
        command.Subcommands.Add(WatchCommands.CreateDue(terminal));
        command.Subcommands.Add(WatchCommands.CreateWatch(terminal));
        command.Subcommands.Add(CreateCoverage(terminal));
        foreach (var feed in FeedCommands.Create(terminal))
        {
            command.Subcommands.Add(feed);
        }

        return command;
    }

    private static Command CreateStatus(ITerminal terminal)
    {
        var asOf = Dates.CreateOption();
        var overlay = CreateOverlay();
        var command = new Command("status", "The status of every measure on a date, with the reason.") { asOf, overlay };
        command.SetAction(result =>
        {
            return ListsRunner.Status(terminal, DateOf(result.GetValue(asOf), terminal), result.GetValue(overlay));
        });
        return command;
    }

    private static Command CreateShow(ITerminal terminal)
    {
        var code = new Argument<string>("code") { Description = "An entry, for example 1C905.a.4." };
        var asOf = Dates.CreateOption();
        var overlay = CreateOverlay();
        var command = new Command("show", "One entry: its wording, rule, names, tariff codes, gaps, sources, status.") { code, asOf, overlay };
        command.SetAction(result => EntryCode.TryParse(result.GetValue(code), out var entry)
            ? ShowRunner.Run(terminal, entry, DateOf(result.GetValue(asOf), terminal), result.GetValue(overlay))
            : throw new UsageException($"'{result.GetValue(code)}' is no entry code; one looks like 1C905.a.4."));
        return command;
    }

    private static Command CreateSearch(ITerminal terminal)
    {
        var text = new Argument<string>("text") { Description = "A word of a title, in English or Chinese." };
        var command = new Command("search", "Entries whose code, title or wording holds a text.") { text };
        command.SetAction(result => ListsRunner.Search(terminal, result.GetValue(text)!));
        return command;
    }

    private static Command CreateValidate(ITerminal terminal)
    {
        var path = new Argument<string?>("path") { Description = "A folder with an edition's files, or an overlay (default: the shipped edition).", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("validate", "Checks an edition's files and names every problem.") { path };
        command.SetAction(result => ListsRunner.Validate(terminal, result.GetValue(path)));
        return command;
    }

    private static Command CreateDiff(ITerminal terminal)
    {
        var before = new Argument<string>("before") { Description = "A folder with an edition's files, or 'shipped'." };
        var after = new Argument<string>("after") { Description = "A folder with an edition's files, or 'shipped'." };
        var command = new Command("diff", "What changed between two editions, entry by entry.") { before, after };
        command.SetAction(result => ListsRunner.Diff(terminal, result.GetValue(before)!, result.GetValue(after)!));
        return command;
    }

    private static Command CreateExport(ITerminal terminal)
    {
        var format = new Option<string>("--format") { Description = "json and xlsx hold everything, csv the entries.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv", "xlsx");
        var output = new Option<string?>("--output") { Description = "The file to write (default: standard output).", HelpName = "FILE" };
        var asOf = Dates.CreateOption();
        var overlay = CreateOverlay();
        var command = new Command("export", "The whole edition for a spreadsheet or another program.") { format, output, asOf, overlay };
        command.SetAction(result =>
            ExportRunner.Run(terminal, DateOf(result.GetValue(asOf), terminal), result.GetValue(format)!, result.GetValue(output), result.GetValue(overlay)));
        return command;
    }

    private static Command CreateCoverage(ITerminal terminal)
    {
        var mutants = new Option<bool>("--mutants") { Description = "Change each rule in each of its parts, and show that each change is noticed." };
        var command = new Command("coverage", "The proof that each entry finds its goods and leaves its neighbours.") { mutants };
        command.SetAction(result => CoverageRunner.Run(terminal, result.GetValue(mutants)));
        return command;
    }

    private static DateOnly DateOf(string? asOf, ITerminal terminal) => Dates.Parse(asOf) ?? DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime);

    private static Option<string?> CreateOverlay() =>
        new("--overlay") { Description = "A file with what you know beyond the shipped list (for example a formal extension).", HelpName = "FILE" };
}
