using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Core.Lists;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Lists;

/// <summary>The timer's use case: says what the edition knows, how old it is, and what the law's dates bring.</summary>
public sealed class ListCheckHandler(CurrentEdition current, ListCheckStore store, TimeProvider time, ILogger<ListCheckHandler> logger)
{
    /// <summary>Days after which an edition is called old.</summary>
    public const int MaxAgeDays = 30;

    /// <summary>Days that the check looks ahead.</summary>
    public const int DaysAhead = 30;

    /// <summary>Checks the edition in use and records the result for health.</summary>
    public async Task<ListCheck> HandleAsync(CancellationToken cancellationToken)
    {
        var edition = (await current.GetAsync(cancellationToken)).Edition;
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var age = AgeOf(edition, today);
        var issues = new List<Issue>();
        if (age > MaxAgeDays)
        {
            issues.Add(new Issue(
                "editionOld", IssueSeverity.Warning, edition.Id, $"The control list was last checked against the law {age} days ago, on {edition.KnownUntil:yyyy-MM-dd}.",
                "Look for a newer version of this program or its list."));
        }

        foreach (var measure in edition.Measures)
        {
            foreach (var legalEvent in measure.Timeline.Events)
            {
                AddUpcoming(issues, measure, legalEvent, today);
            }
        }

        var check = new ListCheck(time.GetUtcNow(), CheckHandler.NameOf(edition), age, issues);
        await store.PutAsync(check, cancellationToken);
        logger.ListChecked(check.Edition, age, issues.Count);
        return check;
    }

    /// <summary>Days since the edition's makers last looked for legal events; 0 when that is in the future.</summary>
    public static int AgeOf(Edition edition, DateOnly today) => Math.Max(0, today.DayNumber - edition.KnownUntil.DayNumber);

    private static void AddUpcoming(List<Issue> issues, Measure measure, LegalEvent legalEvent, DateOnly today)
    {
        if (legalEvent.Until is { } until && until.DayNumber - today.DayNumber is >= 0 and <= DaysAhead)
        {
            issues.Add(new Issue(
                "suspensionEnds", IssueSeverity.Warning, measure.Id.ToString(), $"A suspension of {measure.Id} names {until:yyyy-MM-dd} as its last day: {legalEvent.Says.En}",
                "Look for an instrument that extends it."));
        }
        else if (legalEvent.Until is { } past && past < today && !IsFollowed(measure.Timeline, past))
        {
            issues.Add(new Issue(
                "suspensionEnded", IssueSeverity.Warning, measure.Id.ToString(), $"A suspension of {measure.Id} ended on {past:yyyy-MM-dd}, and no later formal event is known.",
                "Look for an instrument that extends it or says that it applies again."));
        }

        if (legalEvent.Date.DayNumber - today.DayNumber is > 0 and <= DaysAhead)
        {
            issues.Add(new Issue(
                "legalEventAhead", IssueSeverity.Info, measure.Id.ToString(), $"On {legalEvent.Date:yyyy-MM-dd}: {legalEvent.Says.En}", "Screen shipments of that date again."));
        }
    }

    private static bool IsFollowed(Timeline timeline, DateOnly date) =>
        timeline.Events.Any(later => later.Formal && (later.Date > date || later.Until > date));
}
