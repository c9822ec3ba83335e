using Screening.Core.Lists;
using Screening.Core.Lists.Views;

namespace Screening.Core.Tests.Lists;

public sealed class EntryContentTests
{
    private static readonly Edition Shipped = ShippedEdition.Load();

    [Fact]
    public void No_two_entries_say_the_same_and_each_can_be_hashed()
    {
        var hashes = Shipped.Entries.Values.Select(EntryContent.HashOf).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void Wording_rule_and_clause_are_content_and_title_notes_and_sources_are_not()
    {
        var entry = Shipped.Entries[EntryCode.Parse("1C905.a.4")];
        var hash = EntryContent.HashOf(entry);

        Assert.NotEqual(hash, EntryContent.HashOf(entry with { OfficialTextZh = "4. 含镝的钕铁硼永磁材料" }));
        Assert.NotEqual(hash, EntryContent.HashOf(entry with { Rule = new AllOf([new Names("ndfeb"), new Contains("Tb")]) }));
        Assert.NotEqual(hash, EntryContent.HashOf(entry with { Rule = new AnyOf([new Names("ndfeb"), new Contains("Dy")]) }));
        Assert.NotEqual(hash, EntryContent.HashOf(entry with { Clause = "1(1)" }));
        Assert.Equal(hash, EntryContent.HashOf(entry with { Title = new BilingualText("a", "b"), Notes = [new BilingualText("a", "b")], Sources = ["S1"] }));
    }
}
