using Screening.Core.Lists;
using Screening.Core.Lists.Views;

namespace Screening.Core.Tests.Lists;

public sealed class LegalCalendarTests
{
    private static readonly Edition Shipped = ShippedEdition.Load();

    [Fact]
    public void Tells_that_the_suspension_of_October_2025_names_its_last_day()
    {
        var dates = LegalCalendar.Between(Shipped, new DateOnly(2026, 10, 20), 30);
        var october = dates.Where(d => d.Measure == MeasureId.Parse("2025-57")).ToList();
        var ends = Assert.Single(october, d => d.Kind == LegalDateKind.BecomesUncertain);
        Assert.Equal((new DateOnly(2026, 11, 10), StatusKind.Suspended, StatusKind.Uncertain), (ends.Date, ends.Before, ends.After));
        Assert.Contains(ends.Entries, code => code == Engine.Classify("holmium oxide").Findings[0].Entry);
        Assert.Contains("2026-11-10", ends.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_took_effect_in_2025()
    {
        var date = Assert.Single(LegalCalendar.Between(Shipped, new DateOnly(2025, 4, 1), 30), d => d.Measure == MeasureId.Parse("2025-18"));
        Assert.Equal((new DateOnly(2025, 4, 4), LegalDateKind.TakesEffect), (date.Date, date.Kind));
    }

    [Fact]
    public void Tells_that_an_announced_extension_ends_unconfirmed()
    {
        var date = Assert.Single(LegalCalendar.Between(Shipped, new DateOnly(2027, 1, 1), 30), d => d.Measure == MeasureId.Parse("2025-57"));
        Assert.Equal((new DateOnly(2027, 1, 10), LegalDateKind.PassesUnconfirmed), (date.Date, date.Kind));
    }

    [Fact]
    public void Says_nothing_where_nothing_happens_and_misses_no_change_of_status()
    {
        Assert.Empty(LegalCalendar.Between(Shipped, new DateOnly(2026, 1, 1), 30));
        var first = new DateOnly(2025, 1, 1);
        var told = LegalCalendar.Between(Shipped, first, 900).Where(d => d.Before != d.After).SelectMany(d => d.Entries, (d, code) => (d.Date, code)).ToHashSet();
        foreach (var entry in Shipped.Entries.Values)
        {
            for (var day = first; day <= first.AddDays(900); day = day.AddDays(1))
            {
                var changes = StatusCalendar.StatusOn(Shipped, entry, day.AddDays(-1)).Kind != StatusCalendar.StatusOn(Shipped, entry, day).Kind;
                Assert.Equal(changes, told.Contains((day, entry.Code)));
            }
        }
    }

    [Fact]
    public void Days_that_are_no_span_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalCalendar.Between(Shipped, new DateOnly(2026, 1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalCalendar.Between(Shipped, new DateOnly(2026, 1, 1), LegalCalendar.MaxDays + 1));
    }
}
