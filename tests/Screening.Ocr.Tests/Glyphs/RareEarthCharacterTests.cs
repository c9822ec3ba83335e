using Screening.Core.Lists;
using Screening.Ocr.Glyphs;

namespace Screening.Ocr.Tests.Glyphs;

[Collection(ReaderCollection.Name)]
public sealed class RareEarthCharacterTests(ReaderFixture fixture)
{
    [Fact]
    public void Every_rare_earth_is_read_whether_the_recogniser_can_spell_it_or_not()
    {
        var page = Assert.Single(fixture.PagesOf("certificate-zh.png"));
        var text = string.Concat(page.Words.Select(w => w.Text));
        var flagged = string.Concat(page.Words.SelectMany(w => w.Doubts).SelectMany(d => d.Alternatives));

        foreach (var character in "钪钇镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥")
        {
            Assert.True(text.Contains(character, StringComparison.Ordinal) || flagged.Contains(character, StringComparison.Ordinal), character.ToString());
        }

        Assert.Equal(["氧化钆", "氧化镝", "氧化钐", "氧化铥", "氧化镥"], page.Words.Where(w => w.Cell is { Column: 0, Row: >= 2 and <= 6 }).OrderBy(w => w.Cell!.Value.Row).Select(w => w.Text));
    }

    [Fact]
    public void What_the_alphabet_lacks_is_known_before_a_page_is_read()
    {
        var spelling = fixture.Reader.SpellingOf(RareEarthGlyphs.All);

        Assert.Contains("铽", spelling.Matched);
        Assert.Contains("鏑", spelling.Matched);
        Assert.DoesNotContain("镝", spelling.Matched);
        Assert.Empty(spelling.Unknown);
    }

    [Fact]
    public void The_matcher_knows_every_character_that_the_list_has_for_a_rare_earth()
    {
        var names = ShippedEdition.Load().Elements.Values.Where(e => e.IsRareEarth).SelectMany(e => e.Names)
            .Where(n => n.Language.StartsWith("zh", StringComparison.Ordinal) && n.Text.Length == 1).Select(n => n.Text);

        Assert.Empty(names.Except(RareEarthGlyphs.All, StringComparer.Ordinal));
    }
}
