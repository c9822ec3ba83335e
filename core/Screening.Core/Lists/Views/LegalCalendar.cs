namespace Screening.Core.Lists.Views;

/// <summary>The days on which the law changes by its own dates, worked out from the status on each day, not from the words of events.</summary>
public static class LegalCalendar
{
    /// <summary>Days that one look may span at most.</summary>
    public const int MaxDays = 3_660;

    /// <summary>What happens from a day on, by date and measure; empty when nothing does.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="from">The first day.</param>
    /// <param name="days">Days behind it, 0 to <see cref="MaxDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Days lies outside.</exception>
    public static IReadOnlyList<LegalDate> Between(Edition edition, DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var last = from.AddDays(days);
        return
        [
            .. edition.Measures.SelectMany(measure => Of(edition, measure, from, last))
                .OrderBy(date => date.Date).ThenBy(date => date.Measure.ToString(), StringComparer.Ordinal).ThenBy(date => date.Clause, StringComparer.Ordinal).ThenBy(date => date.Kind),
        ];
    }

    private static IEnumerable<LegalDate> Of(Edition edition, Measure measure, DateOnly from, DateOnly last)
    {
        // Entries of one clause and timeline share their law; a measure without entries has its own.
        var groups = measure.Entries.GroupBy(entry => (entry.Clause, entry.Timeline)).Select(group => (Entry: (Entry?)group.First(), Codes: group.Select(entry => entry.Code).ToList())).ToList();
        if (groups.Count == 0)
        {
            groups.Add((null, []));
        }

        foreach (var (entry, codes) in groups)
        {
            foreach (var date in Changes(edition, measure, entry, codes, from, last).Concat(Unconfirmed(edition, measure, entry, codes, from, last)))
            {
                yield return date;
            }
        }
    }

    private static LegalStatus StatusOn(Edition edition, Measure measure, Entry? entry, DateOnly date) =>
        entry is null ? StatusCalendar.StatusOn(edition, measure, date) : StatusCalendar.StatusOn(edition, entry, date);

    // A status can change only on a day that an event names, on the day after it, and where the edition's own knowledge ends.
    private static IEnumerable<LegalDate> Changes(Edition edition, Measure measure, Entry? entry, List<EntryCode> codes, DateOnly from, DateOnly last)
    {
        foreach (var day in DaysOf(edition, measure, entry).Where(day => day >= from && day <= last).Distinct().Order())
        {
            var (before, after) = (StatusOn(edition, measure, entry, day.AddDays(-1)), StatusOn(edition, measure, entry, day));
            if (before.Kind != after.Kind)
            {
                yield return new LegalDate(day, KindOf(after.Kind), measure.Id, entry?.Clause, before.Kind, after.Kind, after.Why, codes);
            }
        }
    }

    private static IEnumerable<DateOnly> DaysOf(Edition edition, Measure measure, Entry? entry) =>
        (entry?.Timeline ?? measure.Timeline).Events.SelectMany(e => e.Until is { } until ? new[] { e.Date, until } : [e.Date]).Append(edition.KnownUntil).SelectMany(day => new[] { day, day.AddDays(1) });

    private static IEnumerable<LegalDate> Unconfirmed(Edition edition, Measure measure, Entry? entry, List<EntryCode> codes, DateOnly from, DateOnly last)
    {
        var events = (entry?.Timeline ?? measure.Timeline).Events.Where(e => e.Clause is null || string.Equals(e.Clause, entry?.Clause, StringComparison.Ordinal)).ToList();
        foreach (var announced in events.Where(e => !e.Formal))
        {
            foreach (var day in announced.Until is { } until ? new[] { announced.Date, until } : [announced.Date])
            {
                if (day >= from && day <= last && !events.Exists(e => e.Formal && e.Date >= announced.Date))
                {
                    var (before, after) = (StatusOn(edition, measure, entry, day.AddDays(-1)), StatusOn(edition, measure, entry, day));
                    yield return new LegalDate(day, LegalDateKind.PassesUnconfirmed, measure.Id, entry?.Clause, before.Kind, after.Kind, announced.Says, codes);
                }
            }
        }
    }

    private static LegalDateKind KindOf(StatusKind after) => after switch
    {
        StatusKind.InForce => LegalDateKind.TakesEffect,
        StatusKind.Uncertain => LegalDateKind.BecomesUncertain,
        _ => LegalDateKind.Ends,
    };
}
