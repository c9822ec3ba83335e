using System.Collections.Concurrent;
using Screening.Core.Lists;

namespace Screening.Core.Classification;

/// <summary>The statuses of an edition's entries on the date that was asked for last: the lines of a document are screened for one date.</summary>
internal sealed class DayStatuses(Edition edition)
{
    private volatile Day last = new(default);

    /// <summary>As <see cref="StatusCalendar.StatusOn(Edition, Entry, DateOnly)"/>.</summary>
    public LegalStatus StatusOn(Entry entry, DateOnly date)
    {
        var day = last;
        if (day.Date != date)
        {
            last = day = new Day(date);
        }

        if (!day.Statuses.TryGetValue(entry.Code, out var status))
        {
            status = StatusCalendar.StatusOn(edition, entry, date);
            day.Statuses[entry.Code] = status;
        }

        return status;
    }

    private sealed record Day(DateOnly Date)
    {
        public ConcurrentDictionary<EntryCode, LegalStatus> Statuses { get; } = new();
    }
}
