using System.Globalization;
using System.Text;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Overlays;

namespace Screening.Core.Tests.Lists;

public sealed class EditionOverlayTests
{
    private const string Extension = """
        {"name":"acme-1","statedBy":"Acme trade compliance","statedOn":"2026-11-20","knownUntil":"2026-11-20",
         "sources":[{"key":"ACME1","title":"Announcement 88 of 2026, read by us","locator":"mofcom.gov.cn"}],
         "events":[{"measures":["2025-56","2025-57"],"date":"2026-11-09","event":"suspensionExtended","until":"2027-01-10","formal":true,"by":"2026-88",
                    "says":{"en":"Extended to 2027-01-10.","zh":"延长至2027年1月10日。"},"sources":["ACME1"],"certainty":"seenInPart"}]}
        """;

    private static readonly Edition Shipped = ShippedEdition.Load();

    [Theory]
    [InlineData("2025-57", "2026-11-24", StatusKind.Suspended, "the user states the formal extension")]
    [InlineData("2025-57", "2027-01-10", StatusKind.Suspended, "the last day of the extension")]
    [InlineData("2025-57", "2027-01-11", StatusKind.Uncertain, "nobody looked beyond 2026-11-20")]
    [InlineData("2025-58", "2026-11-24", StatusKind.Uncertain, "the overlay says nothing of this measure")]
    [InlineData("2025-18", "2026-11-24", StatusKind.InForce, "never suspended")]
    public void A_stated_extension_settles_the_measures_it_names(string measure, string day, StatusKind expected, string why)
    {
        var edition = Apply(Extension).Edition!;
        var status = StatusCalendar.StatusOn(edition, edition.Measures.First(m => m.Id == MeasureId.Parse(measure)), Day(day));
        Assert.True(expected == status.Kind, $"{why}: {status.Why.En}");
    }

    [Fact]
    public void The_answer_names_the_users_instrument_and_source()
    {
        var edition = Apply(Extension).Edition!;
        var status = StatusCalendar.StatusOn(edition, edition.Measures.First(m => m.Id == MeasureId.Parse("2025-57")), Day("2026-11-24"));
        Assert.Contains("2026-88", status.Why.En, StringComparison.Ordinal);
        Assert.Contains("ACME1", status.Sources);
        Assert.Equal(Certainty.SeenInPart, status.Certainty);
    }

    [Fact]
    public void Name_and_hash_change_and_the_shipped_edition_does_not()
    {
        var before = Shipped.Hash;
        var edition = Apply(Extension).Edition!;
        Assert.Equal($"{Shipped.Id}+acme-1", edition.Id);
        Assert.NotEqual(before, edition.Hash);
        Assert.Equal(64, edition.Hash.Length);
        Assert.Equal(before, ShippedEdition.Load().Hash);
        Assert.Equal(edition.Hash, Apply(Extension.Replace("\n", " ", StringComparison.Ordinal)).Edition!.Hash);
    }

    [Fact]
    public void A_stated_resumption_puts_the_measure_in_force()
    {
        var resumed = Extension.Replace("suspensionExtended", "resumed", StringComparison.Ordinal).Replace(""","until":"2027-01-10",""", ",", StringComparison.Ordinal)
            .Replace("2026-11-09", "2026-11-11", StringComparison.Ordinal);
        var result = Apply(resumed);
        Assert.DoesNotContain(result.Issues, i => i.Severity == IssueSeverity.Error);
        var status = StatusCalendar.StatusOn(result.Edition!, result.Edition!.Measures.First(m => m.Id == MeasureId.Parse("2025-57")), Day("2026-11-24"));
        Assert.Equal(StatusKind.InForce, status.Kind);
        Assert.Contains("2026-11-11", status.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resumption_that_was_only_announced_leaves_doubt()
    {
        var announced = Extension.Replace("suspensionExtended", "resumed", StringComparison.Ordinal).Replace(""","until":"2027-01-10",""", ",", StringComparison.Ordinal)
            .Replace("2026-11-09", "2026-03-01", StringComparison.Ordinal).Replace("\"formal\":true", "\"formal\":false", StringComparison.Ordinal);
        var edition = Apply(announced).Edition!;
        var status = StatusCalendar.StatusOn(edition, edition.Measures.First(m => m.Id == MeasureId.Parse("2025-57")), Day("2026-03-02"));
        Assert.Equal(StatusKind.Uncertain, status.Kind);
        Assert.NotNull(status.WouldSettle);
    }

    [Fact]
    public void A_suspension_that_ran_out_while_the_makers_watched_is_over()
    {
        var watched = Shipped with
        {
            KnownUntil = Day("2026-12-31"),
            Measures = [.. Shipped.Measures.Select(m => m with { Timeline = new Timeline([.. m.Timeline.Events.Where(e => e.Formal)]) })],
        };
        var measure = watched.Measures.First(m => m.Id == MeasureId.Parse("2025-57"));
        Assert.Equal(StatusKind.InForce, StatusCalendar.StatusOn(watched, measure, Day("2026-11-24")).Kind);
        Assert.Equal(StatusKind.Uncertain, StatusCalendar.StatusOn(watched, measure, Day("2027-02-01")).Kind);
    }

    [Theory]
    [InlineData("\"2025-57\"", "\"2025-99\"", "unknownReference", "a measure that is none")]
    [InlineData("\"ACME1\",\"title\"", "\"S1\",\"title\"", "duplicate", "a key of the shipped list")]
    [InlineData("acme-1", "acme 1!", "badName", "a name with a blank")]
    [InlineData("2026-88", "88", "badMeasure", "an instrument without a year")]
    [InlineData("\"statedBy\"", "\"statedby\"", "unknownMember", "a misspelt member")]
    [InlineData("\"until\":\"2027-01-10\",", "", "missingMember", "an extension without an end")]
    [InlineData("[\"ACME1\"]", "[\"NOPE\"]", "unknownSource", "a source that is not described")]
    [InlineData("{\"name\"", "\"name\"", "brokenJson", "half a file")]
    public void Names_what_is_wrong_and_gives_no_edition(string from, string to, string code, string why)
    {
        var result = Apply(Extension.Replace(from, to, StringComparison.Ordinal));
        Assert.True(result.Issues.Any(i => i.Code == code), $"{why}: {string.Join("; ", result.Issues.Select(i => i.Code))}");
        Assert.Null(result.Edition);
    }

    private static LoadResult Apply(string text) => EditionOverlay.Apply(Shipped, new ListFile("acme.json", Encoding.UTF8.GetBytes(text)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
