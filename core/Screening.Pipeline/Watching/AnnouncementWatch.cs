using System.Text.Json;
using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Intake.Announcements;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Watching;

/// <summary>
/// The watch's use case: index pages of announcements are read, and what they name that neither the control list nor an earlier look knows is
/// reported for a person to look at. It never changes the list: a page that vanished repeals nothing.
/// </summary>
public sealed class AnnouncementWatch(
    WatchOptions options, IPageFetcher fetcher, IArtifactStore artifacts, IEditionEngines editions, TimeProvider time, ILogger<AnnouncementWatch> logger)
{
    private const string Name = "lists/watch.json";

    // A page that is rebuilt with everything ever announced on it must not fill the store.
    private const int MaxReported = 5_000;

    /// <summary>Looks at every page and keeps what came of it.</summary>
    public async Task<WatchReport> HandleAsync(CancellationToken cancellationToken)
    {
        var before = await FindAsync(cancellationToken);
        var edition = (await editions.CurrentAsync(cancellationToken)).Edition;
        var at = time.GetUtcNow();
        var known = before?.Announcements.Select(announcement => announcement.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        var pages = new List<WatchedPage>();
        var found = new List<ReportedAnnouncement>();
        foreach (var address in options.Addresses)
        {
            var was = before?.Pages.FirstOrDefault(page => page.Address == address);
            var (page, links) = await LookAsync(address, was, at, cancellationToken);
            pages.Add(page);
            found.AddRange(links.Where(link => known.Add(link.Number.Key)).Select(link => new ReportedAnnouncement(link.Number.Key, link.Title, link.Address, address, at)));
        }

        // What a later edition holds is looked at, and leaves the list.
        var report = new WatchReport(at, pages, [.. found.Where(a => !Holds(edition, a.Key)).Concat(before?.Announcements ?? []).Where(a => !Holds(edition, a.Key)).Take(MaxReported)]);
        await PutAsync(report, cancellationToken);
        logger.Watched(pages.Count, pages.Count(page => page.Problem is not null), report.New.Count(), report.Announcements.Count);
        return report;
    }

    /// <summary>What the last look found; null when there was none.</summary>
    public async Task<WatchReport?> FindAsync(CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(Name, cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return WatchReportJson.Read(document.RootElement);
    }

    private async Task<(WatchedPage Page, IReadOnlyList<AnnouncementLink> Links)> LookAsync(Uri address, WatchedPage? was, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // A page that was no index when it was last read is read again whole.
        var fetched = await fetcher.FetchAsync(address, was?.Problem is null ? was?.Version : null, cancellationToken);
        switch (fetched.Outcome)
        {
            case PageOutcome.Unchanged when was is not null:
                return (was with { LookedAt = at, Problem = null }, []);
            case PageOutcome.Gone:
                return (Not(address, was, at, GoneIssue(address, fetched)), []);
            case PageOutcome.Failed or PageOutcome.Unchanged:
                return (Not(address, was, at, new Issue("pageUnreadable", IssueSeverity.Error, address.AbsoluteUri, fetched.Problem ?? "The server says that the page is unchanged, and it was never read.", "It is tried again at the next look; if it stays so, open it in a browser.")), []);
            default:
                var read = AnnouncementPage.Read(fetched.Content, address, fetched.Charset);
                return read.Problem is null
                    ? (new WatchedPage(address, at, at, read.Links.Count, fetched.Version, null), read.Links)
                    : (Not(address, was, at, read.Problem), []);
        }
    }

    private static bool Holds(Edition edition, string key) => edition.Measures.Any(measure => measure.Id.ToString() == key);

    private static WatchedPage Not(Uri address, WatchedPage? was, DateTimeOffset at, Issue problem) =>
        new(address, at, was?.ReadAt, was?.Announcements ?? 0, was?.Version, problem);

    private static Issue GoneIssue(Uri address, FetchedPage fetched) => new(
        "pageGone", IssueSeverity.Error, address.AbsoluteUri, $"{fetched.Problem ?? "The server says that the page is not there."} That repeals nothing: the list stays as it is, and this page is not watched until it is back.",
        "Find the index's new address and name it in Screening:Watch:Pages.");

    private async Task PutAsync(WatchReport report, CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.CreateAsync(Name, cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(writer => WatchReportJson.Write(writer, report)), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
    }
}
