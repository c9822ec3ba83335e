using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Pipeline.Json;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Lists.Feeds;

/// <summary>
/// The timer's use case: asks each feed that is due for a newer edition. Whatever goes wrong, the edition in use stays, health says what it was, and
/// the feed is asked again after a pause that doubles.
/// </summary>
public sealed class RefreshHandler(
    ListsOptions options, FeedReader feeds, EditionIntake intake, EditionActivation activation, EditionQueries editions, RefreshReportStore reports, IStorageBackend backend, TimeProvider time, ILogger<RefreshHandler> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(6);

    /// <summary>Looks at the feeds.</summary>
    /// <param name="all">True asks every feed now; false those that are due.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is known of the feeds; null when the settings name none.</returns>
    public async Task<RefreshReport?> HandleAsync(bool all, CancellationToken cancellationToken)
    {
        await activation.FollowAsync(cancellationToken);
        await TakeShippedAsync(cancellationToken);
        if (options.Feeds.Count == 0)
        {
            return null;
        }

        var before = await reports.FindAsync(cancellationToken);
        var found = new List<FeedReport>();
        foreach (var feed in options.Feeds)
        {
            var known = before?.Feeds.FirstOrDefault(report => report.Feed == feed.Name);
            if (known is not null && !all && known.NextAt > time.GetUtcNow())
            {
                found.Add(known);
                continue;
            }

            var report = await AskAsync(feed, known, cancellationToken);
            ScreeningTelemetry.Refreshes.Add(1, new KeyValuePair<string, object?>("outcome", CamelCase.Of(report.Outcome)));
            logger.FeedAsked(feed.Name, CamelCase.Of(report.Outcome), report.Edition ?? "-", report.Issue?.Code ?? "-");
            found.Add(report);
        }

        var pending = await editions.PendingAsync(cancellationToken);
        ScreeningTelemetry.PendingEditions.Record(pending.Count);
        var waiting = pending.Select(EditionQueries.NameOf).ToList();
        var after = new RefreshReport(time.GetUtcNow(), [.. found.Select(report => Told(report, waiting))], waiting);
        await reports.PutAsync(after, cancellationToken);
        return after;
    }

    private async Task TakeShippedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await intake.TakeShippedAsync(cancellationToken) is { } outcome)
            {
                logger.FeedAsked("program", CamelCase.Of(outcome), "-", "-");
            }
        }
        catch (OutboundFailureException e)
        {
            logger.FeedAsked("program", CamelCase.Of(RefreshOutcome.Refused), "-", e.Issue.Code);
        }
    }

    // What waited when the feed last answered may have been decided since.
    private static FeedReport Told(FeedReport report, List<string> waiting) =>
        report.Outcome == RefreshOutcome.Pending && !waiting.Contains(report.Edition!) ? report with { Outcome = RefreshOutcome.Unchanged } : report;

    private async Task<FeedReport> AskAsync(FeedOptions feed, FeedReport? known, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            var reply = await feeds.AskAsync(feed, known is null ? null : new OutboundReply(200, default, known.ETag, known.LastModified), cancellationToken);
            if (reply.IsUnchanged && known is not null)
            {
                return known with { Outcome = known.Outcome == RefreshOutcome.Pending ? RefreshOutcome.Pending : RefreshOutcome.Unchanged, CheckedAt = now, SucceededAt = now, NextAt = now + options.RefreshEvery, Failures = 0, Issue = null };
            }

            var manifest = FeedManifest.TryRead(reply.Body, out var issue) ?? throw new OutboundFailureException(issue!);
            var outcome = await intake.FindAsync(manifest, cancellationToken) is { } settled
                ? settled
                : await intake.TakeAsync(feed.Name, await feeds.FetchAsync(feed, manifest, cancellationToken), cancellationToken);
            return new FeedReport
            {
                Feed = feed.Name, CheckedAt = now, SucceededAt = now, NextAt = now + options.RefreshEvery, Outcome = outcome, Edition = $"{manifest.Edition}+{manifest.Hash[..12]}",
                ETag = reply.ETag, LastModified = reply.LastModified,
            };
        }
        catch (OutboundFailureException e)
        {
            // A feed that was read and is not believed has no tag: it is read whole again.
            var isRefused = !e.Issue.Code.StartsWith("outbound", StringComparison.Ordinal) && e.Issue.Code is not ("feedTorn" or "feedNotThere");
            return Failed(feed, known, now, isRefused ? RefreshOutcome.Refused : RefreshOutcome.Failed, e.Issue);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && backend.Explain(e) is not null)
        {
            var failure = backend.Explain(e)!;
            return Failed(feed, known, now, RefreshOutcome.Failed, new Issue(failure.Code, IssueSeverity.Error, feed.Name, failure.Message, failure.WhatToDo));
        }
    }

    private static FeedReport Failed(FeedOptions feed, FeedReport? known, DateTimeOffset now, RefreshOutcome outcome, Issue issue)
    {
        var failures = (known?.Failures ?? 0) + 1;
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return new FeedReport
        {
            Feed = feed.Name, CheckedAt = now, SucceededAt = known?.SucceededAt, Outcome = outcome, Edition = known?.Edition, Issue = issue, Failures = failures,
            NextAt = now + (pause < LongestPause ? pause : LongestPause),
        };
    }
}
