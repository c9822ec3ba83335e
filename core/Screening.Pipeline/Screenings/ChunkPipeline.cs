using Screening.Intake;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// Screens the chunks of one input side by side, while the next one is read, and keeps them one by one in their order: what is stored,
/// and the order in which lines are told, do not hang on the number of threads. Memory is bounded by the number of chunks under way.
/// </summary>
/// <param name="screener">Screens one chunk.</param>
/// <param name="run">The screening.</param>
/// <param name="sideBySide">Chunks under way at most.</param>
/// <param name="onLine">Called for each line in order, one at a time; null when nobody listens.</param>
internal sealed class ChunkPipeline(ChunkScreener screener, ScreeningRun run, int sideBySide, Action<ScreenedLine>? onLine)
{
    private readonly Queue<Task<ScreenedChunk>> underWay = new();
    private readonly List<ChunkTally> tallies = [];

    /// <summary>Screens the chunks as they come, each into its artifact.</summary>
    /// <returns>Their tallies, in order.</returns>
    public async Task<IReadOnlyList<ChunkTally>> RunAsync(IEnumerable<(IReadOnlyList<ItemLine> Lines, string Artifact)> chunks, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var (lines, artifact) in chunks)
            {
                var chunk = tallies.Count + underWay.Count + 1;
                underWay.Enqueue(Task.Run(() => screener.ClassifyAsync(run, chunk, lines, artifact, stop.Token), CancellationToken.None));
                await KeepDownToAsync(sideBySide - 1, cancellationToken);
            }

            await KeepDownToAsync(0, cancellationToken);
        }
        catch
        {
            // None of them may write behind the failure.
            await stop.CancelAsync();
            await Task.WhenAll((IEnumerable<Task>)underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return tallies;
    }

    private async Task KeepDownToAsync(int most, CancellationToken cancellationToken)
    {
        while (underWay.Count > most)
        {
            var chunk = await underWay.Peek();
            _ = underWay.Dequeue();
            tallies.Add(await screener.KeepAsync(run, chunk, onLine, cancellationToken));
        }
    }
}
