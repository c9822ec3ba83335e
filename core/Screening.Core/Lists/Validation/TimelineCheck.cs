using System.Globalization;

namespace Screening.Core.Lists.Validation;

/// <summary>
/// Timelines begin with an issue and end with a repeal, nothing is suspended twice or resumed that was not suspended, and no instrument
/// acts before it was issued itself.
/// </summary>
internal sealed class TimelineCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var measure in edition.Measures)
        {
            CheckTimeline(edition, measure.Timeline, $"measures/{measure.Id}.json, timeline", issues);
            foreach (var entry in measure.Entries.Where(e => e.Timeline is not null))
            {
                CheckTimeline(edition, entry.Timeline!, $"measures/{measure.Id}.json, {entry.Code}, timeline", issues);
            }
        }
    }

    private static void CheckTimeline(Edition edition, Timeline timeline, string where, List<Issue> issues)
    {
        var events = timeline.Events;
        if (events.Count == 0 || events[0].Kind != LegalEventKind.Issued)
        {
            issues.Add(new Issue("timelineStart", IssueSeverity.Error, where, "The first event is not 'issued'.", "Begin with the date of issue."));
        }

        CheckOverlaps([.. events.Where(e => e is { Kind: LegalEventKind.Suspended, Formal: true })], events, where, issues);
        foreach (var legal in events)
        {
            CheckFollows(legal, events, where, issues);
            if (legal.By is { } by && edition.Measures.FirstOrDefault(m => m.Id == by)?.Timeline.Events is [var issue, ..] && issue.Date > legal.Date)
            {
                issues.Add(new Issue(
                    "instrumentTooYoung", IssueSeverity.Error, where, $"The event of {Day(legal.Date)} is by {by}, which was issued only on {Day(issue.Date)}.", "Correct one of the dates."));
            }
        }
    }

    private static void CheckOverlaps(List<LegalEvent> suspensions, IReadOnlyList<LegalEvent> events, string where, List<Issue> issues)
    {
        for (var i = 1; i < suspensions.Count; i++)
        {
            var before = suspensions[i - 1];
            if (string.Equals(before.Clause, suspensions[i].Clause, StringComparison.Ordinal) && (before.Until is null || before.Until >= suspensions[i].Date)
                && !events.Any(e => e.Kind == LegalEventKind.Resumed && e.Date > before.Date && e.Date <= suspensions[i].Date))
            {
                issues.Add(new Issue(
                    "overlappingDates", IssueSeverity.Error, where, $"The formal suspensions of {Day(before.Date)} and {Day(suspensions[i].Date)} overlap.", "Use 'suspensionExtended' for the second."));
            }
        }
    }

    private static void CheckFollows(LegalEvent legal, IReadOnlyList<LegalEvent> events, string where, List<Issue> issues)
    {
        var isSuspended = events.Any(e => e.Kind == LegalEventKind.Suspended && e.Date <= legal.Date);
        if (legal.Kind is LegalEventKind.SuspensionExtended or LegalEventKind.Resumed && !isSuspended)
        {
            issues.Add(new Issue("nothingSuspended", IssueSeverity.Error, where, $"The event of {Day(legal.Date)} ends or extends a suspension, and none began before it.", "Add the suspension, or correct the date."));
        }

        if (legal.Until is not null && legal.Kind is not (LegalEventKind.Suspended or LegalEventKind.SuspensionExtended))
        {
            issues.Add(new Issue("untilWithoutSuspension", IssueSeverity.Error, where, $"The event of {Day(legal.Date)} has an end, and is no suspension.", "Remove 'until', or correct 'event'."));
        }

        if (events.FirstOrDefault(e => e is { Kind: LegalEventKind.Repealed, Formal: true, Clause: null }) is { } repeal && legal.Date > repeal.Date)
        {
            issues.Add(new Issue("eventAfterRepeal", IssueSeverity.Error, where, $"The event of {Day(legal.Date)} comes after the repeal of {Day(repeal.Date)}.", "Correct one of the dates."));
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
