using System.Collections.Concurrent;
using Screening.Core.Classification;
using Screening.Core.Reach;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Rescreening;

/// <summary>Holds screenings against the edition of a run, chunk by chunk on all cores, and writes what changes beside what was found.</summary>
/// <param name="results">Where chunk marks are.</param>
/// <param name="artifacts">Where result files are.</param>
/// <param name="store">Where changes go.</param>
/// <param name="editions">Finds the edition that a screening was made with.</param>
/// <param name="run">The run.</param>
/// <param name="next">The engine on its edition.</param>
internal sealed class ScreeningRescreener(
    IResultStore results, IArtifactStore artifacts, IRescreeningStore store, IEditionEngines editions, RescreeningRun run, Classifier next)
{
    private readonly ChunkComparison comparison = new(artifacts, next, EditionStamp.Of(next.Edition));
    private readonly ConcurrentDictionary<string, Lazy<Task<EditionReach?>>> reaches = new(StringComparer.Ordinal);

    /// <summary>What the run comes to for each of the screenings, which are done, in their order.</summary>
    public async Task<IReadOnlyList<RescreenedScreening>> RunAsync(IReadOnlyList<ScreeningSummary> screenings, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        var works = new ScreeningWork[screenings.Count];
        await Parallel.ForAsync(0, screenings.Count, parallel, async (i, stop) => works[i] = await PrepareAsync(screenings[i], stop));
        var chunks = works.SelectMany(work => work.Chunks, (work, tally) => (work, tally));
        await Parallel.ForEachAsync(chunks, parallel, async (chunk, stop) =>
        {
            await CompareAsync(chunk.work, chunk.tally, stop);
            if (chunk.work.IsLast())
            {
                await CloseAsync(chunk.work, stop);
            }
        });
        await Parallel.ForEachAsync(works.Where(work => work.Chunks.Count == 0), parallel, async (work, stop) => await CloseAsync(work, stop));
        return [.. works.Select(work => work.Outcome!)];
    }

    private async Task<ScreeningWork> PrepareAsync(ScreeningSummary screening, CancellationToken cancellationToken)
    {
        var marks = await store.ListMarksAsync(screening.Id, cancellationToken);
        if (!run.IsPreview && marks.FirstOrDefault(mark => mark.At == run.StartedAt) is { } done)
        {
            return new ScreeningWork(screening, done);
        }

        var history = RescreeningHistory.Of(marks, run.StartedAt);
        var (hash, engine) = history.Last is { } last ? (last.EditionHash, last.EngineVersion) : (screening.EditionHash ?? string.Empty, screening.EngineVersion);
        var work = new ScreeningWork(screening, history, history.Last is null ? screening.Edition : hash);
        var isOvertaken = !run.IsPreview && marks.Any(mark => mark.At > run.StartedAt);
        if (isOvertaken || (hash == next.Edition.Hash && engine == Classifier.EngineVersion))
        {
            return work;
        }

        work.Reach = engine == Classifier.EngineVersion ? await ReachOfAsync(hash) : null;
        var tallies = await results.ListChunksAsync(screening.Id, cancellationToken);
        work.IsOneFile = tallies.Count == 1;
        work.Take(IsOutOfReach(work, screening) ? [] : tallies);
        return work;
    }

    // Where only the law's dates differ, a screening in which none of the entries was found can't change; no line of it is read.
    private static bool IsOutOfReach(ScreeningWork work, ScreeningSummary screening) =>
        work.Reach is { IsOfLawOnly: true } reach && work.History.Last is null && !reach.LawTouches(screening.AsOf, screening.Entries.Select(count => count.Entry));

    private Task<EditionReach?> ReachOfAsync(string hash) => reaches.GetOrAdd(hash, key => new Lazy<Task<EditionReach?>>(async () =>
        await editions.FindAsync(key, CancellationToken.None) is { } before ? EditionReach.Between(before, next) : null)).Value;

    private async Task CompareAsync(ScreeningWork work, ChunkTally tally, CancellationToken cancellationToken)
    {
        var id = work.Screening.Id;
        var before = work.History.Last is null
            ? []
            : work.History.Latest(await store.ListChangesAsync(id, tally.FirstLine, tally.FirstLine + tally.Lines - 1, cancellationToken));
        var artifact = work.IsOneFile ? ArtifactNames.Result(id) : ArtifactNames.Part(id, tally.Chunk);
        var (changes, looked) = await comparison.RunAsync(run, work.Screening, artifact, work.Reach, before, cancellationToken);
        if (changes.Count > 0)
        {
            await LineBlob.WriteAsync(artifacts, ArtifactNames.Changes(run.Id, id, tally.Chunk), changes, RescreeningJson.Write, cancellationToken);
            if (!run.IsPreview)
            {
                await store.PutChangesAsync(id, [.. changes.Select(change => change.Json!.Length <= FlaggedRow.MaxJson ? change : change with { Json = null })], cancellationToken);
            }
        }

        work.Add(tally.Chunk, changes, looked);
    }

    private async Task CloseAsync(ScreeningWork work, CancellationToken cancellationToken)
    {
        if (work.Outcome is not null)
        {
            return;
        }

        var outcome = work.Close(run);
        await store.PutOutcomeAsync(outcome, cancellationToken);
        if (!run.IsPreview && work.IsCompared)
        {
            await store.PutMarkAsync(outcome, cancellationToken);
        }
    }
}
