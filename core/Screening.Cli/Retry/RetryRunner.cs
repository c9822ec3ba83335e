using System.Text;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Retry;

/// <summary>Sends screenings again and says what came of each.</summary>
internal sealed class RetryRunner(RetryHandler retry, ScreeningQueries queries, ITerminal terminal)
{
    /// <summary>Sends every screening again that failed.</summary>
    public async Task<int> RunFailedAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            // All are named before the first is sent: one that is sent leaves the list.
            var page = await queries.ListAsync(new ScreeningFilter { State = InputState.Failed }, ScreeningQueries.MaxPageSize, continuation, cancellationToken).ConfigureAwait(false);
            ids.AddRange(page.Items.Select(summary => summary.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        if (ids.Count == 0)
        {
            using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine("No screening has failed.");
        }

        return await RunAsync(ids, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends these again.</summary>
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
