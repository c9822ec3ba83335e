using Microsoft.Extensions.Logging;
using Screening.Core.Classification;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;
using Screening.Pipeline.Webhooks;

namespace Screening.Pipeline.Rescreening;

/// <summary>
/// The use case of re-screening, and of its preview: every stored screening is held against an edition, step by step. A step may be repeated,
/// and a run goes on where the last whole step ended, on whatever machine.
/// </summary>
public sealed class RescreenHandler(
    IRescreeningStore store, IResultStore results, IArtifactStore artifacts, IWorkQueue queue, IEditionEngines editions, ChangeReportWriter reports, WebhookHandler webhooks, TimeProvider time,
    ILogger<RescreenHandler> logger)
{
    // A step is what is lost when a machine dies, and far below what a function may take.
    private const int PageSize = 100;
    private const int MaxLinesPerStep = 200_000;

    // The ids of open screenings stand in the run's row.
    private const int MaxOpen = 1_000;

    // Screenings that were not done when they were met are looked at again so often; a minute lies between.
    private const int MaxRounds = 30;
    private static readonly TimeSpan RoundPause = TimeSpan.FromMinutes(1);

    /// <summary>Begins a run. The caller makes its steps, with <see cref="StepAsync"/> or through the queue.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run; null when the edition is not kept.</returns>
    public Task<RescreeningRun?> StartAsync(RescreenRequest request, CancellationToken cancellationToken) => StartAsync(request, time.GetUtcNow(), cancellationToken);

    /// <summary>
    /// Begins a run and sends its first step through the queue. With the same edition and time it is the same run: repeated, it begins nothing new.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="startedAt">When it was asked for, for example the time of an activation.</param>
    /// <param name="delay">Time before the first step, for other hosts to notice that the edition was switched.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run; null when the edition is not kept.</returns>
    public async Task<RescreeningRun?> SendAsync(RescreenRequest request, DateTimeOffset startedAt, TimeSpan delay, CancellationToken cancellationToken)
    {
        var run = await StartAsync(request, startedAt, cancellationToken);
        if (run is { State: RescreeningState.Running })
        {
            await queue.SendAsync(Queues.Rescreening, new RescreenOrder(run.Id).ToMessage(), delay, cancellationToken);
        }

        return run;
    }

    /// <summary>Handles one message of <see cref="Queues.Rescreening"/>: one step, and the message for the next. Safe to repeat.</summary>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        if (RescreenOrder.TryParse(message) is not { } order || await store.FindRunAsync(order.RunId, cancellationToken) is not { } run)
        {
            logger.NoRescreening(Queues.Rescreening);
            return;
        }

        // Of two who make the same step the slower one lets go: the faster one sends the next.
        if (run.State == RescreeningState.Running && await StepAsync(run, cancellationToken) is { State: RescreeningState.Running } next)
        {
            await queue.SendAsync(Queues.Rescreening, new RescreenOrder(run.Id).ToMessage(), next.IsListRead ? RoundPause : TimeSpan.Zero, cancellationToken);
        }
    }

    /// <summary>Handles a message whose tries are used up: after a pause they begin anew; after the last round the run has failed.</summary>
    public async Task HandlePoisonAsync(string message, CancellationToken cancellationToken)
    {
        ScreeningTelemetry.Poison.Add(1, new KeyValuePair<string, object?>("queue", Queues.Rescreening));
        if (RescreenOrder.TryParse(message) is not { } order || await store.FindRunAsync(order.RunId, cancellationToken) is not { State: RescreeningState.Running } run)
        {
            return;
        }

        if (order.Round < Queues.MoreRounds)
        {
            var next = order with { Round = order.Round + 1 };
            await queue.SendAsync(Queues.Rescreening, next.ToMessage(), Queues.PauseBefore(next.Round), cancellationToken);
            return;
        }

        await store.UpdateRunAsync(
            Step(run) with
            {
                State = RescreeningState.Failed, EndedAt = time.GetUtcNow(),
                Reason = $"A step was tried {Queues.MaxDequeues * (Queues.MoreRounds + 1)} times and failed each time; the log has the cause. What it has found stays. Run it again: screening rescreen",
            },
            cancellationToken);
        logger.RescreeningFailed(run.Id);
    }

    /// <summary>Makes a whole preview in the call, against an edition that need not be kept.</summary>
    public async Task<RescreeningRun> PreviewAsync(Classifier next, CancellationToken cancellationToken)
    {
        var run = await AddAsync(new RescreenRequest { IsPreview = true }, next, time.GetUtcNow(), cancellationToken);
        while (run.State == RescreeningState.Running)
        {
            // What is still being screened is no part of a preview that somebody waits for.
            var known = run.IsListRead ? run with { Open = [] } : run;
            run = await MakeStepAsync(known, next, cancellationToken) ?? throw new InvalidOperationException("Somebody else makes the steps of this preview.");
        }

        return run;
    }

    /// <summary>Makes one step of a run.</summary>
    /// <returns>The run after the step; null when another made the same step faster.</returns>
    public Task<RescreeningRun?> StepAsync(RescreeningRun run, CancellationToken cancellationToken) => MakeStepAsync(run, null, cancellationToken);

    private async Task<RescreeningRun?> MakeStepAsync(RescreeningRun run, Classifier? known, CancellationToken cancellationToken)
    {
        if (run.State != RescreeningState.Running)
        {
            return run;
        }

        using var activity = ScreeningTelemetry.Start("rescreen")?.SetTag("rescreening.id", run.Id);
        if (await IsOvertakenAsync(run, cancellationToken))
        {
            return await store.UpdateRunAsync(Step(run) with { State = RescreeningState.Overtaken, EndedAt = time.GetUtcNow() }, cancellationToken);
        }

        if ((known ?? await editions.FindAsync(run.EditionHash, cancellationToken)) is not { } engine)
        {
            return await store.UpdateRunAsync(
                Step(run) with { State = RescreeningState.Failed, EndedAt = time.GetUtcNow(), Reason = $"Edition {run.Edition} is not kept any more." }, cancellationToken);
        }

        var (after, screenings) = run.IsListRead ? await OpenOnesAsync(run, cancellationToken) : await NextOnesAsync(run, cancellationToken);
        var outcomes = await new ScreeningRescreener(results, artifacts, store, editions, run, engine).RunAsync(screenings, cancellationToken);
        after = Add(after, outcomes);
        if (after.IsListRead && after.Open.Count == 0)
        {
            after = after with { State = RescreeningState.Done, EndedAt = time.GetUtcNow() };
            await reports.WriteAsync(after, cancellationToken);
            await (run.IsPreview ? Task.CompletedTask : webhooks.SendAsync(run.Id, cancellationToken));
        }

        var stored = await store.UpdateRunAsync(after, cancellationToken);
        if (stored is { State: RescreeningState.Done })
        {
            logger.Rescreened(stored.Id, stored.Edition, stored.Screenings, stored.Lines, stored.Looked, stored.Changes.Total);
        }

        return stored;
    }

    private async Task<RescreeningRun?> StartAsync(RescreenRequest request, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var engine = request.Edition is null ? await editions.CurrentAsync(cancellationToken) : await editions.FindAsync(request.Edition, cancellationToken);
        return engine is null ? null : await AddAsync(request, engine, startedAt, cancellationToken);
    }

    private async Task<RescreeningRun> AddAsync(RescreenRequest request, Classifier engine, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var hash = engine.Edition.Hash;
        var run = new RescreeningRun
        {
            Id = RescreeningRun.IdOf(request, hash, startedAt), IsPreview = request.IsPreview, Edition = CheckHandler.NameOf(engine.Edition), EditionHash = hash,
            StartedAt = startedAt, Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(startedAt, time.LocalTimeZone).DateTime), Since = request.Since, Until = request.Until,
        };
        return await store.AddRunAsync(run, cancellationToken) ?? await store.FindRunAsync(run.Id, cancellationToken)
            ?? throw new InvalidOperationException("The row of a re-screening vanished while it was added.");
    }

    // A newer one that covers all that this one does.
    private async Task<bool> IsOvertakenAsync(RescreeningRun run, CancellationToken cancellationToken) =>
        !run.IsPreview && (await store.ListRunsAsync(20, cancellationToken)).Any(other =>
            !other.IsPreview && other.StartedAt > run.StartedAt && (other.State is RescreeningState.Running or RescreeningState.Done)
            && (other.Since is null || other.Since <= run.Since) && (other.Until is null || other.Until >= run.Until));

    private async Task<(RescreeningRun After, IReadOnlyList<ScreeningSummary> Screenings)> NextOnesAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        var filter = new ScreeningFilter { Day = run.Until };
        var page = await results.ListSummariesAsync(SummaryList.All, PageSize, run.Position ?? filter.Start?.ToString(), cancellationToken);
        var done = new List<ScreeningSummary>();
        var open = run.Open.ToList();
        var lines = 0L;
        var position = page.Continuation;
        foreach (var summary in page.Items)
        {
            if (run.Since is { } since && DateOnly.FromDateTime(summary.ReceivedAt.UtcDateTime) < since)
            {
                position = null;
                break;
            }

            if (lines > 0 && lines + summary.Lines > MaxLinesPerStep)
            {
                break;
            }

            lines += summary.Lines;
            position = SummaryPosition.After(summary).ToString();
            Sort(summary, done, open);
        }

        // The page's own continuation says whether more follow; a step that ended within the page goes on from its last screening.
        var isRead = page.Items.Count == 0 ? page.Continuation is null : position is null || (page.Continuation is null && position == SummaryPosition.After(page.Items[^1]).ToString());
        return (Step(run) with { Position = page.Items.Count == 0 ? page.Continuation : position, IsListRead = isRead, Open = open }, done);
    }

    private async Task<(RescreeningRun After, IReadOnlyList<ScreeningSummary> Screenings)> OpenOnesAsync(RescreeningRun run, CancellationToken cancellationToken)
    {
        var done = new List<ScreeningSummary>();
        var open = new List<string>();
        foreach (var id in run.Open)
        {
            if (await results.FindSummaryAsync(id, cancellationToken) is { } summary)
            {
                Sort(summary, done, open);
            }
        }

        return (Step(run) with { Open = run.Rounds < MaxRounds ? open : [], Rounds = run.Rounds + 1 }, done);
    }

    private static void Sort(ScreeningSummary summary, List<ScreeningSummary> done, List<string> open)
    {
        switch (summary.State)
        {
            case InputState.Done:
                done.Add(summary);
                break;
            case InputState.Received or InputState.Queued or InputState.Running when open.Count < MaxOpen:
                open.Add(summary.Id);
                break;
        }
    }

    private static RescreeningRun Add(RescreeningRun run, IReadOnlyList<RescreenedScreening> outcomes) => run with
    {
        Screenings = run.Screenings + outcomes.Count, Lines = run.Lines + outcomes.Sum(outcome => (long)outcome.Lines), Looked = run.Looked + outcomes.Sum(outcome => (long)outcome.Looked),
        Changes = outcomes.Aggregate(run.Changes, (sum, outcome) => sum + outcome.Changes),
    };

    private static RescreeningRun Step(RescreeningRun run) => run with { Revision = run.Revision + 1 };
}
