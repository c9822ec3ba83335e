using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists;
using Screening.Testing.Lists;

namespace Screening.Pipeline.Tests.Lists;

/// <summary>What one edition changes against another.</summary>
public sealed class EditionChangesTests
{
    [Fact]
    public void A_later_name_and_day_are_no_change()
    {
        var changes = EditionChanges.Between(EditionPack.Shipped(), TestEdition.Renamed("2026-12-01"));
        Assert.Empty(changes.Added.Concat(changes.Removed).Concat(changes.Changed).Concat(changes.Others));
    }

    [Fact]
    public void Entries_that_came_went_or_changed_are_told_apart_from_everything_else()
    {
        var added = EditionChanges.Between(EditionPack.Shipped(), TestEdition.WithAddedEntry());
        var removed = EditionChanges.Between(TestEdition.WithAddedEntry(), EditionPack.Shipped());
        var changed = EditionChanges.Between(EditionPack.Shipped(), TestEdition.WithChangedTitle("1C905.b"));

        Assert.Equal([TestEdition.AddedEntry], added.Added);
        Assert.Equal(["neighbours.json, otherExtractants"], added.Others);
        Assert.Equal([TestEdition.AddedEntry], removed.Removed);
        Assert.Equal(["1C905.b"], changed.Changed);
        Assert.Empty(changed.Others);
    }

    [Fact]
    public void An_event_of_the_law_is_a_change_of_its_measure()
    {
        var later = TestEdition.Changed("2026-12-01", ("measures/2025-57.json", measure => measure["timeline"]!.AsArray().RemoveAt(0)));
        Assert.Equal(["measures/2025-57.json"], EditionChanges.Between(EditionPack.Shipped(), later).Others);
    }

    [Fact]
    public void Of_many_the_first_are_named_and_the_others_counted()
    {
        var named = new EditionChanges(["a", "b", "c"], [], ["d"], ["e", "f"]).Named(1);
        Assert.Equal(["a"], named.Added);
        Assert.Equal(["e"], named.Others);
        Assert.Equal(3, named.More);
    }
}
