using System.Text;
using Screening.Core.Chemistry;
using Screening.Core.Lists;
using Screening.Core.Lists.Compiled;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Tests.Lists;

public sealed class EditionTests
{
    private static readonly Edition Edition = ShippedEdition.Load();

    [Theory]
    [InlineData("2025-18", 45)]
    [InlineData("2025-57", 40)]
    [InlineData("2025-56", 35)]
    [InlineData("2025-62", 2)]
    public void Holds_the_leaves_of_a_measure(string measure, int atLeast) =>
        Assert.True(Edition.Measures.First(m => m.Id == MeasureId.Parse(measure)).Entries.Count(e => e.Kind == EntryKind.Leaf) >= atLeast);

    [Fact]
    public void Every_entry_has_titles_in_both_languages_and_a_described_source() => Assert.All(Edition.Entries.Values, e =>
    {
        Assert.NotEmpty(e.Title.En);
        Assert.NotEmpty(e.Title.Zh);
        Assert.All(e.Sources, k => Assert.True(Edition.Sources.ContainsKey(k)));
    });

    [Fact]
    public void Every_leaf_of_18_56_57_and_62_has_a_rule_or_is_reserved() => Assert.All(
        Edition.Entries.Values.Where(e => e.Kind == EntryKind.Leaf && e.Measure.Number is 18 or 56 or 57 or 62),
        e => Assert.True(e.Kind != EntryKind.Leaf || e.Rule is not null, e.Code.Value));

    [Fact]
    public void Every_CAS_number_has_its_check_digit() =>
        Assert.All(Edition.Substances.Values.Where(s => s.Cas is not null), s => Assert.True(CasNumber.IsValid(s.Cas), s.Cas));

    [Fact]
    public void The_hash_does_not_depend_on_formatting_or_order()
    {
        var files = ShippedEdition.Files();
        var reformatted = files.Reverse().Select(f =>
        {
            using var document = System.Text.Json.JsonDocument.Parse(f.Content);
            return new ListFile(f.Path, Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(document.RootElement)));
        });
        Assert.Equal(Edition.Hash, EditionLoader.Load(reformatted).Edition!.Hash);
    }

    [Fact]
    public void The_compiled_form_is_that_of_its_files()
    {
        var fromFiles = EditionLoader.Load(ShippedEdition.Files());
        Assert.Empty(fromFiles.Issues);
        Assert.Equal(CompiledEdition.Write(fromFiles.Edition!), ShippedEdition.CompiledBytes());
        Assert.Equal(ShippedEdition.CompiledBytes(), CompiledEdition.Write(CompiledEdition.Read(ShippedEdition.CompiledBytes())));
        Assert.Equal(fromFiles.Edition!.Hash, Edition.Hash);
    }

    [Fact]
    public void Bytes_of_another_version_are_no_edition() =>
        Assert.Throws<InvalidDataException>(() => CompiledEdition.Read([.. "screening-edition-0\n"u8]));

    [Theory]
    [InlineData("1C905.b", 0, "only its tariff codes and sub-letter are unsure")]
    public void Sources_stand_by_the_statement(string code, int _, string why)
    {
        var entry = Edition.Entries[EntryCode.Parse(code)];
        Assert.True(entry.TariffCodes.All(t => t.Sources.Count > 0), why);
        Assert.Contains("18-tariff-codes", entry.Gaps);
    }

    [Fact]
    public void The_hash_changes_with_a_word()
    {
        var changed = ShippedEdition.Files().Select(f => f.Path == "edition.json"
            ? new ListFile(f.Path, Encoding.UTF8.GetBytes("""{"id":"other","knownUntil":"2026-10-09"}"""))
            : f);
        Assert.NotEqual(Edition.Hash, EditionLoader.Load(changed).Edition!.Hash);
    }

    [Theory]
    [InlineData("edition.json", """{"id":"x","knownUntil":"yesterday"}""", "badDate", "a date that is none")]
    [InlineData("edition.json", """{"id":"x","knownUntil":"2026-10-09","extra":1}""", "unknownMember", "a member nobody knows")]
    [InlineData("edition.json", """{"id":""", "brokenJson", "half a file")]
    [InlineData("measures/2025-18.json", """{"id":"18","number":"x","title":{"en":"a","zh":"b"},"timeline":[],"sources":["S1"],"entries":[]}""", "badMeasure", "an id without a year")]
    [InlineData("measures/2025-72.json", """{"id":"2025-72","number":"x","title":{"en":"a","zh":"b"},"sources":["NOPE"],"timeline":[{"date":"2025-11-09","event":"issued","formal":true,"says":{"en":"a","zh":"b"},"sources":["S23"],"certainty":"verbatim"}],"entries":[]}""", "unknownSource", "a source that is not described")]
    [InlineData("sources2.json", "{}", "unknownFile", "a file that belongs nowhere")]
    public void Names_what_is_wrong_and_gives_no_edition(string path, string content, string code, string why)
    {
        var files = ShippedEdition.Files().Where(f => f.Path != path).Append(new ListFile(path, Encoding.UTF8.GetBytes(content)));
        var result = EditionLoader.Load(files);
        Assert.True(result.Issues.Any(i => i.Code == code), $"{why}: {string.Join("; ", result.Issues.Select(i => i.Code))}");
        Assert.Null(result.Edition);
    }

    [Fact]
    public void Reports_all_problems_at_once()
    {
        var broken = """{"id":"x","knownUntil":"soon","a":1,"b":2}""";
        var files = ShippedEdition.Files().Where(f => f.Path != "edition.json").Append(new ListFile("edition.json", Encoding.UTF8.GetBytes(broken)));
        Assert.True(EditionLoader.Load(files).Issues.Count >= 3);
    }
}
