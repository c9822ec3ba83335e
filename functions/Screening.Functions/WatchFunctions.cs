using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Screening.Functions.Http;
using Screening.Pipeline.Due;
using Screening.Pipeline.Watching;

namespace Screening.Functions;

/// <summary>What is watched day by day: the law's own dates, and the pages on which announcements appear.</summary>
public sealed class WatchFunctions(AnnouncementWatch watch, DueHandler due, HttpCall call)
{
    /// <summary>Looks ahead on the law's dates.</summary>
    [Function("LookAhead")]
    public Task LookAheadAsync([TimerTrigger("%ScreeningDueSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        due.HandleAsync(cancellationToken);

    /// <summary>Looks at the pages of announcements.</summary>
    [Function("WatchAnnouncements")]
    public Task WatchAsync([TimerTrigger("%ScreeningWatchSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        watch.HandleAsync(cancellationToken);

    /// <summary>What takes effect, ends or passes unconfirmed in the next days, and what was screened before that it touches.</summary>
    [Function("GetDueDates")]
    public Task<IResult> GetDueAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "due")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () =>
        {
            var report = await due.GetAsync(request.Date("asOf"), WatchResults.DaysOf(request), cancellationToken).ConfigureAwait(false);
            return new Http.JsonResult(json => DueReportJson.Write(json, report));
        });

    /// <summary>Announcements that were found on the watched pages and wait for a person.</summary>
    [Function("GetAnnouncements")]
    public Task<IResult> GetAnnouncementsAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "announcements")] HttpRequest request, CancellationToken cancellationToken) =>
        call.RunAsync(async () => WatchResults.Announcements(await watch.FindAsync(cancellationToken).ConfigureAwait(false)));
}
