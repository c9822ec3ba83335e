using Screening.Core.Classification;

namespace Screening.Core.Tests.Classification;

/// <summary>Texts longer than any goods line are read in pieces, and nothing is lost by that.</summary>
public sealed class LongTextTests
{
    [Theory]
    [InlineData("Stainless steel bolts, M12; ", "sentences to cut behind")]
    [InlineData("abcdefgh", "nothing to cut behind")]
    [InlineData("不锈钢螺栓", "Chinese without a stop")]
    [InlineData("a b ", "words to cut behind")]
    public void Pieces_cover_the_text_and_none_is_too_long(string unit, string why)
    {
        foreach (var length in new[] { LongText.Longest, LongText.Longest + 1, LongText.Longest * 2, 50_001 })
        {
            var text = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
            var reached = 0;
            foreach (var (start, size) in LongText.Pieces(text))
            {
                Assert.True(start <= reached && size <= LongText.Longest, why);
                reached = start + size;
            }

            Assert.Equal(length, reached);
        }
    }

    [Fact]
    public void A_name_anywhere_in_a_long_text_is_found_where_it_stands()
    {
        for (var before = LongText.Longest - 150; before < LongText.Longest + 150; before += 7)
        {
            var text = new string('x', before) + " dysprosium oxide, " + new string('y', LongText.Longest);
            var evidence = Assert.Single(Engine.Classify(text).Findings).Evidence;
            Assert.All(evidence, e => Assert.Equal(text.Substring(e.Start, e.Length), e.Text));
            Assert.Contains(evidence, e => e.Text == "dysprosium");
        }
    }

    [Fact]
    public void A_finding_of_many_pieces_is_one_with_all_their_evidence()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"Pallet {i}: dysprosium oxide, 25 kg drums; "));
        var result = Engine.Classify(text);
        Assert.Equal("1C905.b", Engine.Entries(result));
        Assert.Equal(400, result.Findings[0].Evidence.Count(e => e.Text == "dysprosium"));
        Assert.Equal(result.Findings[0].Evidence.OrderBy(e => e.Start), result.Findings[0].Evidence);
    }

    [Fact]
    public void The_firmest_match_of_all_pieces_stands()
    {
        var filler = string.Concat(Enumerable.Repeat("Stainless steel bolts, M12; ", 300));
        var result = Engine.Classify($"NdFeB magnets N42SH; {filler} NdFeB magnets with Dy 2.1%, Nd 28%, B 1%, Fe balance");
        Assert.Equal(Verdict.Controlled, result.Verdict);
        Assert.Equal(MatchKind.Listed, result.Findings[0].Match);
    }
}
