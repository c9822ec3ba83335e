using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Screen;

/// <summary><c>screening screen PATH...</c>: reads and screens files, and keeps the results in the store.</summary>
internal static class ScreenCommand
{
    public static Command Create(ITerminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How to print the results.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        var output = new Option<string?>("--out") { Description = "Write one result file an input into this folder, and print only the summary.", HelpName = "folder" };
        var asOf = Dates.CreateOption();
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with 3 when a line is controlled, or review and above." };
        failOn.AcceptOnlyFromAmong("controlled", "review");
        var all = new Option<bool>("--all") { Description = "Print every line, not only those that matter." };
        var command = new Command("screen", "Screens documents and keeps the results in the store.") { paths, format, output, asOf, failOn, all };
        command.SetAction((result, cancellationToken) =>
        {
            var options = new ScreenOptions
            {
                Paths = result.GetValue(paths)!,
                Format = result.GetValue(format)!,
                OutDirectory = result.GetValue(output),
                AsOf = Dates.Parse(result.GetValue(asOf)) ?? DateOnly.FromDateTime(terminal.Time.GetLocalNow().DateTime),
                FailOn = result.GetValue(failOn) switch { "controlled" => Verdict.Controlled, "review" => Verdict.Review, _ => null },
                AllLines = result.GetValue(all),
            };
            return StoreSession.RunAsync(
                terminal.Error, terminal.Time, async provider =>
                {
                    var edition = await provider.GetRequiredService<CurrentEdition>().GetAsync(cancellationToken).ConfigureAwait(false);
                    var runner = new ScreenRunner(provider.GetRequiredService<ScreenFileHandler>(), edition, options, terminal);
                    return await runner.RunAsync(cancellationToken).ConfigureAwait(false);
                });
        });
        return command;
    }
}
