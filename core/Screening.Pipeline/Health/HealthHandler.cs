using Screening.Intake.Ocr;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Health;

/// <summary>Says whether the parts stand.</summary>
public sealed class HealthHandler(CurrentEdition current, IStorageBackend backend, IWorkQueue queue, ListCheckStore checks, RefreshReportStore refreshes, TimeProvider time, IScanReader? scans = null)
{
    /// <summary>Looks at the edition and the store. Never throws for a store that is down: it says so.</summary>
    public async Task<HealthReport> HandleAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        string? problem = null;
        ListCheck? last = null;
        RefreshReport? refresh = null;
        Backlog? backlog = null;
        var edition = current.Last;
        try
        {
            edition = await current.GetAsync(cancellationToken);
            await backend.ProbeAsync(cancellationToken);
            backlog = await BacklogAsync(cancellationToken);
            last = await checks.FindAsync(cancellationToken);
            refresh = await refreshes.FindAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            var failure = backend.Explain(e)!;
            problem = $"{failure.Message} {failure.WhatToDo}";
        }

        var age = ListCheckHandler.AgeOf(edition.Edition, today);
        Record(age, backlog);
        return new HealthReport(
            problem is null, edition.Name, age, backend.Kind, problem, backlog, ScanHealth.Of(scans, edition.Edition), refresh, last);
    }

    private static void Record(int age, Backlog? backlog)
    {
        ScreeningTelemetry.EditionAge.Record(age);
        if (backlog is not null)
        {
            ScreeningTelemetry.Backlog.Record(backlog.Intake, new KeyValuePair<string, object?>("queue", Queues.Intake));
            ScreeningTelemetry.Backlog.Record(backlog.Chunks, new KeyValuePair<string, object?>("queue", Queues.Chunks));
            ScreeningTelemetry.Backlog.Record(backlog.Poison, new KeyValuePair<string, object?>("queue", "poison"));
        }
    }

    private async Task<Backlog> BacklogAsync(CancellationToken cancellationToken) => new(
        await queue.CountAsync(Queues.Intake, cancellationToken),
        await queue.CountAsync(Queues.Chunks, cancellationToken),
        await queue.CountAsync(Queues.Intake + Queues.PoisonSuffix, cancellationToken)
            + await queue.CountAsync(Queues.Chunks + Queues.PoisonSuffix, cancellationToken));
}
