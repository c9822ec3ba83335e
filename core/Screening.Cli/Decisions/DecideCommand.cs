using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;

namespace Screening.Cli.Decisions;

/// <summary><c>screening decide ID LINE KIND</c>: records what a person decides about a line.</summary>
internal static class DecideCommand
{
    public static Command Create(ITerminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The screening's id, as history prints it." };
        var line = new Argument<int>("line") { Description = "The line's number." };
        var kind = new Argument<string>("kind") { Description = "What is decided." };
        kind.AcceptOnlyFromAmong([.. CamelCase.Names<DecisionKind>()]);
        var entry = new Option<string?>("--entry") { Description = "The finding's entry; not needed where the line has one finding.", HelpName = "CODE" };
        var verdict = new Option<string?>("--verdict") { Description = "For override: what the line is." };
        verdict.AcceptOnlyFromAmong(CamelCase.Of(Verdict.Controlled), CamelCase.Of(Verdict.NoMatch));
        var reason = new Option<string?>("--reason") { Description = "For override: why." };
        reason.AcceptOnlyFromAmong([.. CamelCase.Names<OverrideReason>()]);
        var note = new Option<string?>("--note") { Description = "Your own words; needed for override and withdraw.", HelpName = "TEXT" };
        var until = new Option<string?>("--until") { Description = "The last date of shipment for which it stands for the same item.", HelpName = "yyyy-MM-dd" };
        var decision = new Option<string?>("--decision") { Description = "For second and withdraw: the decision that is meant.", HelpName = "ID" };
        var command = new Command("decide", "Records what you decide about a line, signed with the setting Screening:User.") { id, line, kind, entry, verdict, reason, note, until, decision };
        command.SetAction((result, cancellationToken) =>
        {
            var request = new DecisionRequest
            {
                Kind = CamelCase.Parse<DecisionKind>(result.GetValue(kind)), Entry = EntryOf(result.GetValue(entry)),
                Verdict = CamelCase.TryParse<Verdict>(result.GetValue(verdict), out var said) ? said : null,
                Reason = CamelCase.TryParse<OverrideReason>(result.GetValue(reason), out var why) ? why : null,
                Note = NoteOf(result.GetValue(note)), StandingUntil = Dates.Parse(result.GetValue(until)), Target = result.GetValue(decision),
            };
            return StoreSession.RunAsync(terminal.Error, terminal.Time, provider =>
                ActivatorUtilities.CreateInstance<DecideRunner>(provider, terminal).RunAsync(result.GetValue(id)!, result.GetValue(line), request, cancellationToken));
        });
        return command;
    }

    private static EntryCode? EntryOf(string? text) =>
        text is null ? null
        : EntryCode.TryParse(text, out var code) ? code
        : throw new UsageException($"'{TerminalText.OneLine(text)}' is no entry code; one looks like 1C905.a.4.");

    private static string NoteOf(string? text) =>
        text is not { Length: > DecisionRequest.MaxNote } ? text?.Trim() ?? string.Empty
        : throw new UsageException($"--note has {text.Length} characters; {DecisionRequest.MaxNote} are allowed.");
}
