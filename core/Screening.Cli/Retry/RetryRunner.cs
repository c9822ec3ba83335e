using System.Text;
using Screening.Cli.Output;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Retry;

/// <summary>Sends screenings again, or asks what was not asked, and says what came of each.</summary>
internal sealed class RetryRunner(RetryHandler retry, LateHearingHandler late, ScreeningQueries queries, ITerminal terminal)
{
    /// <summary>Sends every screening again that failed.</summary>
    public async Task<int> RunFailedAsync(CancellationToken cancellationToken) =>
        await RunAsync(await AllAsync(InputState.Failed, _ => true, "No screening has failed.", cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends these again.</summary>
    public Task<int> RunAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => RunAsync(ids, id => retry.HandleAsync(id, cancellationToken));

    /// <summary>Asks what was not asked in every screening that is done.</summary>
    public async Task<int> AskAllAsync(CancellationToken cancellationToken) => await AskAsync(
        await AllAsync(InputState.Done, LateHearingHandler.HasUnasked, "In no screening that is done anything is left to ask.", cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Asks what was not asked in these.</summary>
    public Task<int> AskAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => RunAsync(ids, id => late.HandleAsync(id, cancellationToken));

    // All are named before the first is begun: one that is done leaves the list.
    private async Task<IReadOnlyList<string>> AllAsync(InputState state, Func<ScreeningSummary, bool> isMeant, string none, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await queries.ListAsync(new ScreeningFilter { State = state }, ScreeningQueries.MaxPageSize, continuation, cancellationToken).ConfigureAwait(false);
            ids.AddRange(page.Items.Where(isMeant).Select(summary => summary.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        if (ids.Count == 0)
        {
            using var writer = Writer();
            writer.WriteLine(none);
        }

        return ids;
    }

    private async Task<int> RunAsync(IReadOnlyList<string> ids, Func<string, Task<RetryOutcome?>> handle)
    {
        using var writer = Writer();
        var allSent = true;
        foreach (var id in ids)
        {
            if (await handle(id).ConfigureAwait(false) is not { } outcome)
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

    private StreamWriter Writer() => new(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
