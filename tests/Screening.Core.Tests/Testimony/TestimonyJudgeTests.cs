using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Testimony;

namespace Screening.Core.Tests.Testimony;

public sealed class TestimonyJudgeTests
{
    private static readonly TestimonyJudge Judge = new(Engine.Classifier);

    [Fact]
    public void A_fact_with_its_quote_lifts_a_line_to_review_with_evidence_in_the_text()
    {
        const string Text = "Rods of the giant magnetostrictive alloy type E, 10 pcs";

        var heard = Hear(Text, Fact("giant magnetostrictive alloy type E", "terbium-dysprosium-iron alloy"));

        Assert.Equal(Verdict.NoMatch, Engine.Classify(Text).Verdict);
        Assert.Equal((Verdict.Review, Licence.Review), (heard.Result.Verdict, heard.Result.Licence));
        var finding = heard.Result.Findings[0];
        Assert.Equal(MatchKind.MissingFacts, finding.Match);
        Assert.NotEmpty(finding.Missing);
        var evidence = Assert.Single(finding.Evidence);
        Assert.Equal((EvidenceKind.Llm, "giant magnetostrictive alloy type E"), (evidence.Kind, evidence.Text));
        Assert.Equal(evidence.Text, Text.Substring(evidence.Start, evidence.Length));
        Assert.Contains("model m, prompt p", evidence.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dysprosium oxide", "not in the text at all")]
    [InlineData("", "an empty quote")]
    [InlineData("e", "one letter stands in every text")]
    [InlineData("Rods of  giant", "a word is left out")]
    [InlineData("rods OF the giant", "letters differ in case")]
    public void A_quote_that_does_not_stand_in_the_text_counts_for_nothing(string quote, string reason)
    {
        var heard = Hear("Rods of the giant magnetostrictive alloy", Fact(quote, "terbium-dysprosium-iron alloy", "1C904.a.2"));

        Assert.True(heard.Result.Verdict == Verdict.NoMatch, reason);
        Assert.Equal((0, 1), (heard.QuotesKept, heard.QuotesDropped));
    }

    [Fact]
    public void Full_width_and_line_breaks_fold_alike_in_quote_and_text()
    {
        var heard = Hear("Ｔｙｐｅ　Ｅ\n alloy rods", Fact("Type E alloy", "samarium cobalt magnet"));

        Assert.Equal(Verdict.Review, heard.Result.Verdict);
        Assert.Equal("Ｔｙｐｅ　Ｅ\n alloy", heard.Result.Findings[0].Evidence[0].Text);
    }

    [Fact]
    public void What_is_said_never_controls_a_line_by_itself()
    {
        var heard = Hear("Curtains of synthetic fibres", Fact("synthetic fibres", "dysprosium oxide Dy2O3, CAS 1308-87-8", "1C905.b"));

        Assert.Equal(Verdict.Review, heard.Result.Verdict);
        Assert.DoesNotContain(heard.Result.Findings, finding => finding.Match == MatchKind.Listed);
    }

    [Fact]
    public void Quoted_words_that_satisfy_the_open_entry_alone_control_the_line()
    {
        const string Text = "NdFeB magnet 42SH, supplier's remark: composition of NdFeB magnet Dy 1.2 %";
        var byRules = Engine.Classify("NdFeB magnet 42SH");
        Assert.Equal(Verdict.Review, byRules.Verdict);

        var heard = Judge.Hear(
            new GoodsLine { Text = Text }, byRules, new LineTestimony { Witness = "m", Facts = [Fact("NdFeB magnet Dy 1.2 %", "NdFeB magnet with dysprosium")] }, Engine.Today);

        Assert.Equal((Verdict.Controlled, Licence.Required), (heard.Result.Verdict, heard.Result.Licence));
        Assert.Equal("1C905.a.4", heard.Result.Findings[0].Entry.Value);
        Assert.Contains(heard.Result.Findings[0].Evidence, evidence => evidence.Kind == EvidenceKind.Llm);
    }

    [Theory]
    [InlineData("Dysprosium oxide 99.9 %, 25 kg")]
    [InlineData("NdFeB magnet 42SH")]
    public void An_objection_is_shown_and_lowers_nothing(string text)
    {
        var byRules = Engine.Classify(text);

        var heard = Judge.Hear(
            new GoodsLine { Text = text }, byRules, new LineTestimony { Witness = "m", Objection = new Objection(text[..10], "It is a toy.") }, Engine.Today);

        Assert.Equal((byRules.Verdict, byRules.Licence), (heard.Result.Verdict, heard.Result.Licence));
        Assert.Equal(byRules.Findings, heard.Result.Findings);
        Assert.Contains(heard.Result.Issues, issue => issue.Code == "witnessDisagrees");
    }

    [Fact]
    public void Codes_that_the_edition_lacks_are_dropped_and_counted()
    {
        var heard = Hear("Plastic toys", Fact("Plastic toys", "plastic toys", "9Z999.z", "1C999"));

        Assert.Equal((Verdict.NoMatch, 2), (heard.Result.Verdict, heard.CodesDropped));
    }

    [Fact]
    public void A_code_that_the_rules_do_not_bear_out_is_a_dispute_for_a_person()
    {
        var heard = Hear("Plastic toys", Fact("Plastic toys", "plastic toys", "1C905.b"));

        Assert.Equal(Verdict.Review, heard.Result.Verdict);
        Assert.Contains("the rules disagree", Assert.Single(heard.Result.Findings).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_testimony_that_adds_nothing_leaves_the_very_result()
    {
        var byRules = Engine.Classify("Dysprosium oxide");

        var heard = Judge.Hear(
            new GoodsLine { Text = "Dysprosium oxide" }, byRules, new LineTestimony { Witness = "m", Facts = [Fact("Dysprosium oxide", "dysprosium oxide", "1C905.b")] }, Engine.Today);

        Assert.Same(byRules, heard.Result);
    }

    private static QuotedFact Fact(string quote, string says, params string[] codes) =>
        new() { Quote = quote, Says = says, Entries = [.. codes.Select(EntryCode.Parse)] };

    private static Testified Hear(string text, params QuotedFact[] facts) =>
        Judge.Hear(new GoodsLine { Text = text }, Engine.Classify(text), new LineTestimony { Witness = "model m, prompt p", Facts = facts }, Engine.Today);
}
