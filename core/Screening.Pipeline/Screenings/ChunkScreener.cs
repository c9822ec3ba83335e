using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Screenings;

/// <summary>Screens one chunk: every line into the result file's part, the flagged ones as rows, last the mark that it is done.</summary>
public sealed class ChunkScreener(IArtifactStore artifacts, IResultStore results, WitnessStand stand)
{
    /// <summary>Screens a chunk. Repeated, it writes the same again.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="chunk">1-based number of the chunk.</param>
    /// <param name="lines">Its lines, in order.</param>
    /// <param name="artifact">Where the results go.</param>
    /// <param name="onLine">Called for each line in order; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ChunkTally> ScreenAsync(
        ScreeningRun run, int chunk, IReadOnlyList<ItemLine> lines, string artifact, Action<ScreenedLine>? onLine, CancellationToken cancellationToken) =>
        await KeepAsync(run, await ClassifyAsync(run, chunk, lines, artifact, cancellationToken), onLine, cancellationToken);

    /// <summary>The first half of <see cref="ScreenAsync"/>: answers every line and writes the result file's part. Chunks of one run may be answered side by side.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="chunk">1-based number of the chunk.</param>
    /// <param name="lines">Its lines, in order.</param>
    /// <param name="artifact">Where the results go.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<ScreenedChunk> ClassifyAsync(
        ScreeningRun run, int chunk, IReadOnlyList<ItemLine> lines, string artifact, CancellationToken cancellationToken)
    {
        var screened = new ScreenedLine[lines.Count];
        for (var i = 0; i < screened.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            screened[i] = new ScreenedLine(lines[i], ReadingClassifier.Classify(run.Edition.Classifier, lines[i], run.AsOf));
        }

        await stand.HearAsync(run, chunk, screened, cancellationToken);
        await LineBlob.WriteAsync(
            artifacts, artifact, screened, (writer, line) => ScreenedLineJson.Write(writer, run.Input.Name, line, run.AsOf, run.Edition.Stamp), cancellationToken);
        return new ScreenedChunk(Tally(chunk, screened), screened, [.. screened.Where(line => line.Result.Verdict != Verdict.NoMatch).Select(line => RowOf(run, line))]);
    }

    /// <summary>The second half: keeps the rows, then the mark that the chunk is done.</summary>
    /// <param name="run">The screening.</param>
    /// <param name="chunk">A chunk with its answers.</param>
    /// <param name="onLine">Called for each line in order; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<ChunkTally> KeepAsync(ScreeningRun run, ScreenedChunk chunk, Action<ScreenedLine>? onLine, CancellationToken cancellationToken)
    {
        var lines = chunk.Lines;
        if (lines.Count > 0)
        {
            using var activity = ScreeningTelemetry.Start("rows", chunk: chunk.Tally.Chunk)?.SetTag("screening.id", run.Id);
            await results.ReplaceRowsAsync(run.Id, lines[0].Line.Number, lines[^1].Line.Number, chunk.Rows, cancellationToken);
        }

        await results.PutChunkAsync(run.Id, chunk.Tally, cancellationToken);
        Count(chunk.Tally);
        foreach (var line in onLine is null ? [] : lines)
        {
            onLine!(line);
        }

        return chunk.Tally;
    }

    private static FlaggedRow RowOf(ScreeningRun run, ScreenedLine line) =>
        FlaggedRow.Of(line, JsonContract.ToText(writer => ScreenedLineJson.Write(writer, run.Input.Name, line, run.AsOf, run.Edition.Stamp)));

    private static ChunkTally Tally(int chunk, ScreenedLine[] screened) => ChunkTally.Of(
        chunk, screened.Length > 0 ? screened[0].Line.Number : 1,
        screened.Select(line => (line.Result.Verdict, line.Result.Licence, line.Result.Findings.Select(finding => finding.Entry))));

    private static void Count(ChunkTally tally)
    {
        ScreeningTelemetry.Lines.Add(tally.Controlled, new KeyValuePair<string, object?>("verdict", "controlled"));
        ScreeningTelemetry.Lines.Add(tally.Review, new KeyValuePair<string, object?>("verdict", "review"));
        ScreeningTelemetry.Lines.Add(tally.Lines - tally.Controlled - tally.Review, new KeyValuePair<string, object?>("verdict", "noMatch"));
    }
}
