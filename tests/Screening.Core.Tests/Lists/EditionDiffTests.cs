using System.Text;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Core.Lists.Views;

namespace Screening.Core.Tests.Lists;

public sealed class EditionDiffTests
{
    [Fact]
    public void An_edition_does_not_differ_from_itself_in_another_format()
    {
        var files = ShippedEdition.Files();
        var compact = files.Select(f =>
        {
            using var document = System.Text.Json.JsonDocument.Parse(f.Content);
            return new ListFile(f.Path, Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(document.RootElement)));
        }).ToList();
        Assert.Empty(EditionDiff.Between(files, compact));
    }

    [Fact]
    public void Names_the_entry_and_the_member_that_changed()
    {
        var change = Assert.Single(EditionDiff.Between(ShippedEdition.Files(), Edited("measures/2025-18.json", "钐钴永磁材料", "钐钴永磁体")), c => c.Member == "officialTextZh");
        Assert.Equal("1C902.a.4", change.Item);
        Assert.Contains("钐钴永磁材料", change.Before, StringComparison.Ordinal);
        Assert.Contains("钐钴永磁体", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_what_came_and_went()
    {
        var changes = EditionDiff.Between(ShippedEdition.Files(), Edited("measures/2025-18.json", "\"1C902.a.4\"", "\"1C902.a.9\""));
        Assert.Contains(changes, c => c is { Item: "1C902.a.4", Member: "", After: null, Before: not null });
        Assert.Contains(changes, c => c is { Item: "1C902.a.9", Member: "", Before: null, After: not null });
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void Names_a_file_that_came()
    {
        var changes = EditionDiff.Between(ShippedEdition.Files(), [.. ShippedEdition.Files(), new ListFile("measures/2026-1.json", "{\"id\":\"2026-1\"}"u8.ToArray())]);
        Assert.Equal("measures/2026-1.json", Assert.Single(changes).File);
    }

    private static List<ListFile> Edited(string path, string from, string to) =>
    [
        .. ShippedEdition.Files().Select(f => f.Path == path
            ? new ListFile(path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Content.Span).Replace(from, to, StringComparison.Ordinal)))
            : f),
    ];
}
