using System.Globalization;
using Microsoft.AspNetCore.Http;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Due;
using Screening.Pipeline.Watching;

namespace Screening.Functions.Http;

/// <summary>The answers about the law's dates and the watched pages.</summary>
public static class WatchResults
{
    /// <summary>The days to look ahead.</summary>
    /// <exception cref="ProblemException">The text is no number of days.</exception>
    public static int DaysOf(HttpRequest request)
    {
        if (request.Query["days"].FirstOrDefault() is not { } text)
        {
            return DueHandler.DefaultDays;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= LegalCalendar.MaxDays
            ? days
            : throw new ProblemException(Problem.BadRequest("badDays", $"days '{Problem.Shown(text)}' is out of range; give 0 to {LegalCalendar.MaxDays}."));
    }

    /// <summary>What the watch found, or 404.</summary>
    /// <exception cref="ProblemException">No look was made yet.</exception>
    public static IResult Announcements(WatchReport? report) => report is not null
        ? new JsonResult(json => WatchReportJson.Write(json, report))
        : throw new ProblemException(Problem.NotFound("notWatched", "No page of announcements was looked at yet. Name pages in Screening:Watch:Pages, and wait for the timer."));
}
