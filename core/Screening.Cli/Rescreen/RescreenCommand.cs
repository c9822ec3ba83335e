using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Pipeline.Rescreening;

namespace Screening.Cli.Rescreen;

/// <summary><c>screening rescreen</c>: holds what was screened before against the edition in use, or another one.</summary>
internal static class RescreenCommand
{
    public static Command Create(ITerminal terminal)
    {
        var since = new Option<string?>("--since") { Description = "Only what was received on this day or later, yyyy-MM-dd (default: everything).", HelpName = "date" };
        var until = new Option<string?>("--until") { Description = "Only what was received on this day or before, yyyy-MM-dd.", HelpName = "date" };
        var edition = new Option<string?>("--edition") { Description = "The edition, by its hash or name (default: the one in use).", HelpName = "hash" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would change; write nothing beside what was found." };
        var format = new Option<string>("--format") { Description = "How the report is printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var output = new Option<string?>("--output") { Description = "A workbook to write the report to as well.", HelpName = "FILE.xlsx" };
        var command = new Command("rescreen", "Holds stored screenings against the edition in use; what changes is written beside what was found.") { since, until, edition, dryRun, format, output };
        command.SetAction((result, cancellationToken) =>
        {
            var request = new RescreenRequest
            {
                Since = Dates.Parse(result.GetValue(since), "--since"), Until = Dates.Parse(result.GetValue(until), "--until"), Edition = result.GetValue(edition), IsPreview = result.GetValue(dryRun),
            };
            return StoreSession.RunAsync(terminal.Error, terminal.Time, provider => new RescreenRunner(
                provider.GetRequiredService<RescreenHandler>(), provider.GetRequiredService<ChangeReportWriter>(), terminal, result.GetValue(format)!)
                .RunAsync(request, result.GetValue(output), cancellationToken));
        });
        return command;
    }
}
