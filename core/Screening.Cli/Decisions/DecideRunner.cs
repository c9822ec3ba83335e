using System.Text;
using Microsoft.Extensions.Configuration;
using Screening.Cli.Output;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Decisions;

/// <summary>Records a decision and prints what it is; for an ask, the letter.</summary>
internal sealed class DecideRunner(DecisionHandler decisions, ItemQueries items, IConfiguration settings, ITerminal terminal)
{
    public async Task<int> RunAsync(string id, int line, DecisionRequest request, CancellationToken cancellationToken)
    {
        var signer = Signer.Parse(settings[Signer.Setting])
            ?? throw new UsageException("A decision is signed: set Screening__User to your name, as Name or Name <id>.");
        if (await items.FindAsync(id, line, cancellationToken).ConfigureAwait(false) is not { } item)
        {
            await terminal.Error.WriteLineAsync($"There is no line {line} in a finished screening '{TerminalText.OneLine(id)}'. See: screening history").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        var made = await decisions.DecideAsync(id, line, StoredItem.Of(item), request, signer, null, null, cancellationToken).ConfigureAwait(false);
        if (made.Refusal is { } refusal)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} {refusal.WhatToDo}").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        Print(made.Record!);
        return ExitCodes.Success;
    }

    private void Print(DecisionRecord record)
    {
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var decision = record.Decision;
        writer.WriteLine($"{decision.Id}  {CamelCase.Of(decision.Kind)}  {decision.Entry?.Value ?? "-"}  {CamelCase.Of(record.State)}  by {TerminalText.OneLine(decision.By.Name)}");
        if (decision.Kind == DecisionKind.Ask)
        {
            var letter = SupplierLetter.Of(decision);
            writer.WriteLine();
            writer.WriteLine(letter.En);
            writer.WriteLine(letter.Zh);
        }
    }
}
