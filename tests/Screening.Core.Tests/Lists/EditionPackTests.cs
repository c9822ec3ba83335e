using System.Text;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Tests.Lists;

/// <summary>An edition as one file.</summary>
public sealed class EditionPackTests
{
    [Fact]
    public void The_shipped_edition_comes_back_from_its_pack_with_its_hash()
    {
        var bytes = EditionPack.Shipped().ToBytes();
        var pack = EditionPack.Read(bytes, out var issue);

        Assert.Null(issue);
        var result = pack!.Load();
        Assert.Empty(result.Issues);
        Assert.Equal(ShippedEdition.Load().Hash, result.Edition!.Hash);
        Assert.Equal(bytes, pack.ToBytes());
    }

    [Fact]
    public void Formatting_and_the_order_of_files_make_no_other_bytes()
    {
        var files = ShippedEdition.Files();
        var formatted = files.Reverse().Select(f => f with { Content = Encoding.UTF8.GetBytes($" \r\n{Encoding.UTF8.GetString(f.Content.Span)}\n") }).ToList();

        Assert.Equal(new EditionPack(files, []).ToBytes(), new EditionPack(formatted, []).ToBytes());
    }

    [Fact]
    public void An_overlay_is_kept_with_the_list_and_makes_the_same_edition_again()
    {
        const string overlay = """{"name":"acme-1","statedBy":"Acme","statedOn":"2026-11-20","sources":[],"events":[]}""";
        var pack = EditionPack.Shipped() with { Overlays = [new ListFile("acme.json", Encoding.UTF8.GetBytes(overlay))] };
        var edition = pack.Load().Edition!;

        Assert.EndsWith("+acme-1", edition.Id, StringComparison.Ordinal);
        Assert.Equal(edition.Hash, EditionPack.Read(pack.ToBytes(), out _)!.Load().Edition!.Hash);
    }

    [Theory]
    [InlineData("", "brokenJson", "nothing")]
    [InlineData("{\"format\":\"screening-edition-1\",\"files\":{\"edition.json\"", "brokenJson", "cut off")]
    [InlineData("[]", "noEdition", "no object")]
    [InlineData("{\"files\":{}}", "noEdition", "no format")]
    [InlineData("{\"format\":1,\"files\":{}}", "noEdition", "a format of another kind")]
    [InlineData("{\"format\":\"screening-edition-2\",\"files\":{}}", "unknownFormat", "a format to come")]
    [InlineData("{\"format\":\"screening-edition-1\",\"files\":[]}", "noEdition", "files of another kind")]
    [InlineData("{\"format\":\"screening-edition-1\",\"files\":{},\"more\":1}", "noEdition", "a member more")]
    [InlineData("{\"format\":\"screening-edition-1\",\"files\":{},\"overlays\":[{\"a\":{},\"b\":{}}]}", "noEdition", "two overlays in one")]
    [InlineData("{\"format\":\"screening-edition-1\",\"files\":{\"a\":{},\"a\":{}}}", "brokenJson", "a file twice")]
    public void What_is_no_pack_is_refused_with_its_reason(string text, string code, string reason)
    {
        Assert.Null(EditionPack.Read(Encoding.UTF8.GetBytes(text), out var issue));
        Assert.True(issue!.Code == code, reason);
    }

    [Fact]
    public void A_pack_whose_files_are_no_valid_edition_gives_none_and_says_why()
    {
        var files = ShippedEdition.Files().Where(f => f.Path != "sources.json").ToList();
        var result = EditionPack.Read(new EditionPack(files, []).ToBytes(), out _)!.Load();

        Assert.Null(result.Edition);
        Assert.NotEmpty(result.Issues);
    }
}
