namespace Screening.Core.Lists.Validation;

/// <summary>Timelines begin with an issue, and formal suspensions of one clause do not overlap.</summary>
internal sealed class TimelineCheck : IEditionCheck
{
    public void Check(Edition edition, List<Issue> issues)
    {
        foreach (var measure in edition.Measures)
        {
            var where = $"measures/{measure.Id}.json, timeline";
            var events = measure.Timeline.Events;
            if (events.Count == 0 || events[0].Kind != LegalEventKind.Issued)
            {
                issues.Add(new Issue("timelineStart", IssueSeverity.Error, where, "The first event is not 'issued'.", "Begin with the date of issue."));
            }

            var suspensions = events.Where(e => e is { Kind: LegalEventKind.Suspended, Formal: true }).ToList();
            for (var i = 1; i < suspensions.Count; i++)
            {
                var before = suspensions[i - 1];
                if (string.Equals(before.Clause, suspensions[i].Clause, StringComparison.Ordinal) && (before.Until is null || before.Until >= suspensions[i].Date)
                    && !events.Any(e => e.Kind == LegalEventKind.Resumed && e.Date > before.Date && e.Date <= suspensions[i].Date))
                {
                    issues.Add(new Issue("overlappingDates", IssueSeverity.Error, where, "Two formal suspensions overlap.", "Use 'suspensionExtended' for the second."));
                }
            }
        }
    }
}
