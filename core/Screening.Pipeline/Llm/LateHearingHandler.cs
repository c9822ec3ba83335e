using System.Globalization;
using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Intake;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Llm;

/// <summary>
/// Asks a language model later what it was not asked in a screening: the endpoint was down, a budget was spent. Only lines on which the model is heard now can change, and only by what it
/// adds; the result file from before is kept, and the summary says when it was asked. Safe to repeat.
/// </summary>
public sealed class LateHearingHandler(
    IResultStore results, IArtifactStore artifacts, IInputStore inputs, InputLedger ledger, IWorkQueue queue, WitnessStand stand, ScreeningCloser closer, DocumentIntake intake,
    EditionLibrary library, TimeProvider time, ILogger<LateHearingHandler> logger)
{
    /// <summary>Code of the issues that say when a model was asked later.</summary>
    public const string AskedLaterCode = "llmAskedLater";

    /// <summary>True when a screening is done and its summary says that something was not asked.</summary>
    public static bool HasUnasked(ScreeningSummary summary) =>
        summary.State == InputState.Done && summary.Issues.Any(issue => issue.Code == WitnessReport.NotAskedCode);

    /// <summary>Has it done by whoever works on the queues.</summary>
    /// <param name="id">The screening's id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it; null when there is no screening of this id.</returns>
    public async Task<RetryOutcome?> SendAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } summary)
        {
            return null;
        }

        if (RefusalOf(summary, await EditionOfAsync(summary, cancellationToken)) is { } refusal)
        {
            return new RetryOutcome(false, id, refusal);
        }

        await queue.SendAsync(Queues.Intake, new WorkOrder(InputOf(summary), id, IsLateHearing: true).ToMessage(), cancellationToken);
        return new RetryOutcome(true, id, "The language model will be asked what it was not asked.");
    }

    /// <summary>Does it at once.</summary>
    /// <param name="id">The screening's id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it; null when there is no screening of this id.</returns>
    public async Task<RetryOutcome?> HandleAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } summary)
        {
            return null;
        }

        var edition = await EditionOfAsync(summary, cancellationToken);
        if (RefusalOf(summary, edition) is { } refusal)
        {
            return new RetryOutcome(false, id, refusal);
        }

        var run = new ScreeningRun(id, InputOf(summary), summary.AsOf, edition!);
        var hearing = new LateHearing(run, await results.ListChunksAsync(id, cancellationToken));
        if (await FindMoreAsync(hearing, cancellationToken) is { } missing)
        {
            return new RetryOutcome(false, id, missing);
        }

        for (var i = 0; i < hearing.Tallies.Count; i++)
        {
            await HearAsync(hearing, i, cancellationToken);
        }

        if (hearing.IsDocumentHeard)
        {
            await stand.KeepDocumentAsync(run, cancellationToken);
        }

        // A hearing that died before its summary left reports that say more than the summary does.
        var issues = await stand.IssuesAsync(id, hearing.Tallies.Count, cancellationToken);
        if (hearing.Heard == 0 && issues.All(summary.Issues.Contains))
        {
            return new RetryOutcome(false, id, $"Nothing could be asked: {hearing.Reasons}. The screening is as it was.");
        }

        await CloseAsync(summary, hearing, issues, cancellationToken);
        logger.HeardLater(id, hearing.Heard, hearing.Changed);
        return new RetryOutcome(true, id, string.Create(CultureInfo.InvariantCulture, $"Asked: {hearing}"));
    }

    private async Task<ScreeningSummary?> FindAsync(string id, CancellationToken cancellationToken) =>
        ScreeningId.IsValid(id) ? await results.FindSummaryAsync(id, cancellationToken) : null;

    private async Task<EditionInUse?> EditionOfAsync(ScreeningSummary summary, CancellationToken cancellationToken) =>
        summary.EditionHash is { } hash ? await library.FindAsync(hash, cancellationToken) : null;

    private string? RefusalOf(ScreeningSummary summary, EditionInUse? edition) =>
        summary.State != InputState.Done ? "It is not done, so nothing can be asked about it yet."
        : !stand.IsOpen ? $"No language model is set; see {LlmOptions.Section}:Mode."
        : !HasUnasked(summary) ? "Nothing is left to ask."
        : edition is null ? $"It was screened by edition {summary.Edition}, which is not kept; screen the input again."
        : summary.EngineVersion != Classifier.EngineVersion
            ? $"It was screened by engine {summary.EngineVersion}, in use is {Classifier.EngineVersion}; screen the input again."
        : null;

    // Pages that were not shown, parts of a document without lines that were not read: what is found in them now comes behind the lines that are there.
    private async Task<string?> FindMoreAsync(LateHearing hearing, CancellationToken cancellationToken)
    {
        var earlier = await stand.ReportAsync(hearing.Run.Id, WitnessStand.DocumentPart, cancellationToken);
        if (earlier is null || earlier.NotAsked.Count == 0)
        {
            return null;
        }

        await using var content = hearing.Run.Input.Container == ScreenFileHandler.Container ? null : await inputs.OpenAsync(hearing.Run.Input, cancellationToken);
        if (content is null)
        {
            return "Its text is needed, and the input is no longer there; screen it again.";
        }

        var document = new DocumentReport();
        List<ItemLine> lines = [.. intake.Read(content.Content, hearing.Run.Input.FileName, document, stand.ReaderOf(hearing.Run, intake.Scans), cancellationToken)];
        var items = lines.Count > 0 ? lines.FindAll(line => line.ReadBy is not null) : await stand.FindAsync(hearing.Run, content.Content, document, cancellationToken);
        var report = hearing.Run.Document;
        hearing.Note(Math.Max(0, report.Asked - earlier.Asked), report);
        if (report.Asked > earlier.Asked)
        {
            report.Follow(earlier);
            (hearing.Found, hearing.Reread, hearing.IsDocumentHeard) = (items, lines.FindAll(line => line.OtherReadings.Any(reading => reading.Witness is not null)), true);
        }

        return null;
    }

    private async Task HearAsync(LateHearing hearing, int index, CancellationToken cancellationToken)
    {
        var (run, tally) = (hearing.Run, hearing.Tallies[index]);
        var earlier = await stand.ReportAsync(run.Id, tally.Chunk, cancellationToken);
        var found = index == hearing.Tallies.Count - 1 ? hearing.Found : [];
        var reread = hearing.Reread.Where(line => line.Number >= tally.FirstLine && line.Number < tally.FirstLine + tally.Lines).ToList();
        if ((earlier is null || earlier.NotAsked.Count == 0) && found.Count + reread.Count == 0)
        {
            return;
        }

        var name = hearing.Tallies.Count == 1 ? ArtifactNames.Result(run.Id) : ArtifactNames.Part(run.Id, tally.Chunk);
        var chunk = await LateChunk.ReadAsync(artifacts, name, run, cancellationToken);
        if (chunk.Drifted is { } line)
        {
            hearing.NoteDrift(line);
            return;
        }

        var seen = chunk.Reread(reread, run);
        var added = chunk.Append(found, run);
        var lines = chunk.ByRules();
        var report = await stand.AskAsync(run, lines, cancellationToken);
        var more = report.Asked - (earlier?.Asked ?? 0);
        hearing.Note(Math.Max(0, more), report);
        if (more <= 0 && added.Count + seen.Count == 0)
        {
            return;
        }

        await hearing.KeepEarlierAsync(artifacts, time.GetUtcNow(), cancellationToken);
        if (earlier is not null)
        {
            report.Follow(earlier);
        }

        var changed = chunk.Take(lines);
        hearing.Changed += changed.Concat(seen).DistinctBy(item => item.Line.Number).Count();

        // Rows before the file and the report last: whatever dies in between is done again from what is stored.
        foreach (var item in changed.Concat(seen).Concat(added).DistinctBy(item => item.Line.Number))
        {
            await results.ReplaceRowsAsync(run.Id, item.Line.Number, item.Line.Number, chunk.RowOf(item) is { } row ? [row] : [], cancellationToken);
        }

        await chunk.WriteAsync(artifacts, name, cancellationToken);
        hearing.Tallies[index] = chunk.Tally(tally.Chunk);
        await results.PutChunkAsync(run.Id, hearing.Tallies[index], cancellationToken);
        await stand.KeepAsync(run.Id, tally.Chunk, report, cancellationToken);
    }

    private async Task CloseAsync(ScreeningSummary summary, LateHearing hearing, IReadOnlyList<Issue> heard, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var said = new Issue(
            AskedLaterCode, IssueSeverity.Info, "",
            string.Create(CultureInfo.InvariantCulture, $"On {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC the language model was asked what it had not been asked: {hearing} The result file from before is kept under {summary.Id}/earlier."));
        Issue[] issues = [.. summary.Issues.Where(issue => issue.Code is not (WitnessReport.AskedCode or WitnessReport.NotAskedCode)), .. heard, said];
        await closer.CloseAgainAsync(summary with { Issues = issues, RowsSeen = summary.RowsSeen + hearing.Added, Revision = await RevisionAsync(summary, cancellationToken) }, hearing.Tallies, cancellationToken);
    }

    // A screening of the ledger takes one more step there, so that what began before it can't replace it; a local file has no ledger.
    private async Task<int> RevisionAsync(ScreeningSummary summary, CancellationToken cancellationToken)
    {
        var input = InputOf(summary);
        if (await ledger.FindAsync(input, cancellationToken) is null)
        {
            return summary.Revision;
        }

        var moved = await ledger.MoveAsync(input, found => found.ScreeningId == summary.Id && found.State == InputState.Done ? found with { } : null, cancellationToken);
        return moved.ScreeningId == summary.Id ? Math.Max(moved.Revision, summary.Revision) : summary.Revision;
    }

    private static InputRef InputOf(ScreeningSummary summary) => new(summary.Container, summary.Name, summary.ETag);
}
