using System.Text;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;

namespace Screening.Cli.Retry;

/// <summary>Sends screenings again and says what came of each.</summary>
internal sealed class RetryRunner(RetryHandler retry, ITerminal terminal)
{
    public async Task<int> RunAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var allSent = true;
        foreach (var id in ids)
        {
            if (await retry.HandleAsync(id, cancellationToken).ConfigureAwait(false) is not { } outcome)
            {
                await terminal.Error.WriteLineAsync($"There is no screening '{TerminalText.OneLine(id)}'. See: screening history").ConfigureAwait(false);
                allSent = false;
                continue;
            }

            writer.WriteLine($"{id}  {outcome.Message}");
            allSent &= outcome.IsSent;
        }

        return allSent ? ExitCodes.Success : ExitCodes.Failed;
    }
}
