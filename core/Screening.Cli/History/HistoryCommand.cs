using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Core.Lists;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.History;

/// <summary><c>screening history</c> and <c>screening show ID</c>: what the store holds.</summary>
internal static class HistoryCommand
{
    public static Command CreateHistory(ITerminal terminal)
    {
        var most = new Option<int>("--most") { Description = "How many screenings at the most.", DefaultValueFactory = _ => 20 };
        var format = Format();
        var shipment = new Option<string?>("--shipment") { Description = "Only those of this shipment: the first folder of the name." };
        var entry = new Option<string?>("--entry") { Description = "Only those with a line on this entry of the list." };
        var state = new Option<string?>("--state") { Description = "Only those that stand here." };
        state.AcceptOnlyFromAmong([.. CamelCase.Names<InputState>()]);
        var command = new Command("history", "Lists the newest screenings in the store.") { most, shipment, entry, state, format };
        command.SetAction((result, cancellationToken) =>
        {
            var count = result.GetValue(most);
            if (count is < 1 or > 1000)
            {
                throw new UsageException($"--most {count} is out of range; give 1 to 1000.");
            }

            var filter = new ScreeningFilter
            {
                Shipment = result.GetValue(shipment), Entry = EntryOf(result.GetValue(entry)),
                State = CamelCase.TryParse<InputState>(result.GetValue(state) ?? string.Empty, out var stands) ? stands : null,
            };
            return StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
                RunnerOf(provider, terminal, result.GetValue(format)!).ListAsync(filter, count, cancellationToken));
        });
        return command;
    }

    public static Command CreateShow(ITerminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The screening's id, as history prints it." };
        var format = Format();
        var command = new Command("show", "Shows one screening with its lines that matter.") { id, format };
        command.SetAction((result, cancellationToken) => StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
            RunnerOf(provider, terminal, result.GetValue(format)!).ShowAsync(result.GetValue(id)!, cancellationToken)));
        return command;
    }

    private static HistoryRunner RunnerOf(IServiceProvider provider, ITerminal terminal, string format) =>
        new(provider.GetRequiredService<ScreeningQueries>(), provider.GetRequiredService<ItemQueries>(), terminal, format);

    private static EntryCode? EntryOf(string? text) => text is null ? null
        : EntryCode.TryParse(text, out var code) ? code : throw new UsageException($"'{text}' is no entry code; one looks like 1C905.a.4.");

    private static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "jsonl");
        return format;
    }
}
