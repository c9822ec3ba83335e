using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Due;
using Screening.Pipeline.Watching;

namespace Screening.Cli.Lists;

/// <summary><c>screening lists due</c> and <c>screening lists watch</c>: what the law's dates bring, and what was announced.</summary>
internal static class WatchCommands
{
    public static Command CreateDue(ITerminal terminal)
    {
        var asOf = Dates.CreateOption();
        var days = new Option<int>("--days") { Description = "Days to look ahead.", DefaultValueFactory = _ => DueHandler.DefaultDays };
        var format = CreateFormat();
        var command = new Command("due", "What takes effect, ends or passes unconfirmed in the next days, and the stored screenings it touches.") { asOf, days, format };
        command.SetAction((result, cancellationToken) =>
        {
            var from = Dates.Parse(result.GetValue(asOf));
            var ahead = result.GetValue(days) is >= 0 and <= LegalCalendar.MaxDays and var number
                ? number
                : throw new UsageException($"--days is out of range; give 0 to {LegalCalendar.MaxDays}.");
            return StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
                new WatchRunner(terminal, result.GetValue(format)!).DueAsync(provider.GetRequiredService<DueHandler>(), from, ahead, cancellationToken));
        });
        return command;
    }

    public static Command CreateWatch(ITerminal terminal)
    {
        var format = CreateFormat();
        var command = new Command("watch", "Looks at the pages of announcements that the settings name (Screening__Watch__Pages__0) and reports new numbers.") { format };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
            new WatchRunner(terminal, result.GetValue(format)!).WatchAsync(provider.GetRequiredService<AnnouncementWatch>(), cancellationToken)));
        return command;
    }

    private static Option<string> CreateFormat()
    {
        var format = new Option<string>("--format") { Description = "How it is printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        return format;
    }
}
