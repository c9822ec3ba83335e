using Screening.Core.Lists;

namespace Screening.Core.Tests.Lists;

public sealed class StatusCalendarTests
{
    private static readonly Edition Edition = ShippedEdition.Load();

    // Worked out by hand from the announcements' own dates: (first day, status) in order; the last holds to the end.
    private static readonly Dictionary<string, (string From, StatusKind Kind)[]> Expected = new()
    {
        ["2023-57"] = [("2025-01-01", StatusKind.InForce)],
        ["2025-18"] = [("2025-01-01", StatusKind.NotYet), ("2025-04-04", StatusKind.InForce)],
        ["2025-55"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-56"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-57"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-58"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-61"] = [("2025-01-01", StatusKind.NotYet), ("2025-10-09", StatusKind.InForce), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-62"] = [("2025-01-01", StatusKind.NotYet), ("2025-10-09", StatusKind.InForce), ("2025-11-07", StatusKind.Suspended), ("2026-11-10", StatusKind.Uncertain)],
        ["2025-70"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-07", StatusKind.InForce)],
        ["2025-72"] = [("2025-01-01", StatusKind.NotYet), ("2025-11-09", StatusKind.InForce)],
    };

    [Fact]
    public void Every_measure_has_the_status_worked_out_by_hand_on_every_day_of_three_years()
    {
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), Edition.Measures.Select(m => m.Id.ToString()).Order(StringComparer.Ordinal));
        foreach (var measure in Edition.Measures)
        {
            var table = Expected[measure.Id.ToString()];
            for (var day = new DateOnly(2025, 1, 1); day <= new DateOnly(2027, 12, 31); day = day.AddDays(1))
            {
                var expected = table.Last(e => DateOnly.Parse(e.From, System.Globalization.CultureInfo.InvariantCulture) <= day).Kind;
                var status = StatusCalendar.StatusOn(Edition, measure, day);
                Assert.True(expected == status.Kind, $"{measure.Id} on {day:yyyy-MM-dd}: expected {expected}, was {status.Kind}");
            }
        }
    }

    [Theory]
    [InlineData("2025-61.1.1", "2025-10-20", StatusKind.NotYet, "articles 1(1) and 1(2) were due on 2025-12-01")]
    [InlineData("2025-61.1.2", "2025-10-20", StatusKind.NotYet, "articles 1(1) and 1(2) were due on 2025-12-01")]
    [InlineData("2025-61.1.3", "2025-10-20", StatusKind.InForce, "article 1(3) bit at once")]
    [InlineData("2025-61.1.1", "2025-12-15", StatusKind.Suspended, "suspended before it was due")]
    [InlineData("1C905.a.4", "2026-11-24", StatusKind.InForce, "2025-70 does not name 2025-18")]
    [InlineData("1C909.a.4", "2026-11-24", StatusKind.Uncertain, "the suspension ended by its own terms")]
    public void Entries_follow_their_clause(string code, string day, StatusKind expected, string why)
    {
        var status = StatusCalendar.StatusOn(Edition, Edition.Entries[EntryCode.Parse(code)], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(expected == status.Kind, $"{why}: {status.Why.En}");
    }

    [Fact]
    public void The_uncertain_status_names_the_instruments_the_announcement_and_what_would_settle_it()
    {
        var status = StatusCalendar.StatusOn(Edition, Edition.Measures.First(m => m.Id == MeasureId.Parse("2025-57")), Engine.Today);
        Assert.Contains("2025-70", status.Why.En, StringComparison.Ordinal);
        Assert.Contains("2026-11-10", status.Why.En, StringComparison.Ordinal);
        Assert.Contains("2027-01-10", status.Why.En, StringComparison.Ordinal);
        Assert.Contains("no formal instrument", status.Why.En, StringComparison.Ordinal);
        Assert.NotNull(status.WouldSettle);
        Assert.NotEmpty(status.Sources);
    }

    [Fact]
    public void A_status_never_ran_says_so_while_suspended()
    {
        var status = StatusCalendar.StatusOn(Edition, Edition.Measures.First(m => m.Id == MeasureId.Parse("2025-57")), new DateOnly(2026, 1, 1));
        Assert.Contains("had not taken effect before", status.Why.En, StringComparison.Ordinal);
    }
}
