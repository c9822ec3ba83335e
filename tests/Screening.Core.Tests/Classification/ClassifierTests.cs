using Screening.Core.Classification;

namespace Screening.Core.Tests.Classification;

public sealed class ClassifierTests
{
    [Theory]
    [InlineData("Dysprosium oxide 99.9% 25 kg drums", "1C905.b", "an oxide by name")]
    [InlineData("氧化镝 4N 白色粉末", "1C905.b", "an oxide in Chinese")]
    [InlineData("釤鈷磁鐵 S26", "1C902.a.4", "traditional Chinese")]
    [InlineData("Dy2O3 powder", "1C905.b", "a formula")]
    [InlineData("dy2o3", "1C905.b", "a formula in lower case")]
    [InlineData("dysprosum oxid", "1C905.b", "misspelt")]
    [InlineData("TERBIUM OX1DE", "1C904.b", "a digit for a letter")]
    [InlineData("CAS 12037-01-3", "1C904", "a CAS number alone")]
    [InlineData("Lutetiumoxid 99,99 %", "1C906.b", "a German compound word")]
    [InlineData("Sputtering target, yttrium, 3 inch", "1C908.a.3", "a target")]
    [InlineData("SmCo5 ring magnets", "1C902.a.4", "a magnet by formula")]
    [InlineData("sintered NdFeB N38EH, Dy 4.2%", "1C905.a.4", "a magnet with its dysprosium stated")]
    [InlineData("NdFeB with Ho 2.5%", "1C909.a.4", "a magnet with holmium")]
    [InlineData("Al-Sc 2% master alloy", "1C907.a.2", "an alloy by symbols")]
    [InlineData("Dy-Fe", "1C905.a.2", "an alloy of two symbols")]
    [InlineData("Er:YAG crystal rod", "1C910.a.4", "a crystal by its dopant")]
    [InlineData("erbium doped fibre 10 m", "1C910.a.5", "a fibre")]
    [InlineData("Y2O3:Eu red phosphor", "1C912.a.4.a", "a europium phosphor")]
    [InlineData("P507 extractant for rare earth separation", "1C914.c.1", "an extractant")]
    [InlineData("monazite concentrate 55% REO", "1C914.a.2", "an ore")]
    [InlineData("hydrogen decrepitation furnace", "2B902.q", "a machine that serves one purpose only")]
    [InlineData("process sheets for sintered NdFeB, sintering curve", "1E902.a", "know-how")]
    public void Names_the_entry(string text, string entry, string why)
    {
        var result = Engine.Classify(text);
        Assert.True(result.Verdict == Verdict.Controlled, $"{why}: {result.Verdict} {Engine.Entries(result)}");
        Assert.True(result.Findings.Any(f => f.Match == MatchKind.Listed && f.Entry.Value.StartsWith(entry, StringComparison.Ordinal)), $"{why}: {Engine.Entries(result)}");
    }

    [Theory]
    [InlineData("NdFeB magnet 42SH", "the grade makes dysprosium likely, not sure")]
    [InlineData("dysprosium-free magnet N50M", "says nothing about terbium and holmium")]
    [InlineData("NdFeB N38, Dy 0.05%", "a trace: the text has no floor")]
    [InlineData("8YSZ powder for thermal spray", "no official statement")]
    [InlineData("mixed rare earth carbonate", "the distribution is not stated")]
    [InlineData("centrifugal extractor 316L", "the use is not stated")]
    [InlineData("Praseodymium, neodymium and samarium", "which of them?")]
    [InlineData("CAS 1308-87-9", "one check digit off")]
    public void Leaves_to_a_person(string text, string why)
    {
        var result = Engine.Classify(text);
        Assert.True(result.Verdict == Verdict.Review, $"{why}: {result.Verdict} {Engine.Entries(result)}");
        Assert.Equal(Licence.Review, result.Licence);
    }

    [Theory]
    [InlineData("Neodymium oxide 99.9%", "not among the listed elements")]
    [InlineData("Headphones with NdFeB magnets", "presumed outside")]
    [InlineData("BLDC motor 3 kW", "a finished product")]
    [InlineData("ferrite ring magnets Y30", "no rare earth")]
    [InlineData("Europium hotel, room 12", "a hotel")]
    [InlineData("ER70S-6 welding wire 1.2 mm", "a welding wire")]
    [InlineData("Y-strainer cast iron DN80", "a fitting")]
    [InlineData("EU plug adapter 5V", "a plug")]
    [InlineData("terrier dog toys", "a prefix of a word")]
    [InlineData("2 TB hard disk", "terabytes")]
    [InlineData("rare-earth free motor, ferrite assisted", "taken back")]
    [InlineData("NdFeB N45H; PrNd 30.5, Fe 66, B 1, Co 1, Al 0.5, Cu 0.2, Ga 0.3, Zr 0.5; Dy ND, Tb ND, Ho ND", "a full composition without them")]
    [InlineData("women's cotton T-shirts", "nothing of the kind")]
    [InlineData("", "an empty text")]
    public void Finds_nothing_listed(string text, string why)
    {
        var result = Engine.Classify(text);
        Assert.True(result.Verdict == Verdict.NoMatch, $"{why}: {result.Verdict} {Engine.Entries(result)}");
        Assert.Equal(Licence.None, result.Licence);
    }

    [Fact]
    public void The_licence_follows_the_date()
    {
        Assert.Equal(Licence.Required, Engine.Classify("dysprosium oxide").Licence);
        Assert.Equal(Licence.NotInForce, Engine.Classify("dysprosium oxide", asOf: new DateOnly(2025, 3, 1)).Licence);
        Assert.Equal(Licence.Uncertain, Engine.Classify("holmium oxide").Licence);
        Assert.Equal(Licence.NotInForce, Engine.Classify("holmium oxide", asOf: new DateOnly(2026, 1, 1)).Licence);
    }

    [Fact]
    public void A_presumption_cites_the_official_answer()
    {
        var finding = Assert.Single(Engine.Classify("loudspeaker with samarium cobalt magnet").Findings);
        Assert.Equal(MatchKind.PresumedOutside, finding.Match);
        Assert.Contains("FAQ", finding.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_asks_in_both_languages()
    {
        var questions = Engine.Classify("NdFeB magnet N42").Findings.SelectMany(f => f.Missing).ToList();
        Assert.Contains(questions, q => q.Question.En.Contains("dysprosium", StringComparison.Ordinal) && q.Question.Zh.Contains('镝'));
        Assert.Contains(questions, q => q.Fact == "contentTb");
        Assert.Contains(questions, q => q.Fact == "contentHo");
    }

    [Fact]
    public void A_contradicting_tariff_code_is_an_issue_and_for_a_person()
    {
        var result = Engine.Classify("lanthanum oxide", hs: "2846901500");
        Assert.Equal(Verdict.Review, result.Verdict);
        Assert.Contains(result.Issues, i => i.Code == "contradictingTariffCode");
    }

    [Fact]
    public void A_vague_line_is_an_issue_and_under_a_heading_of_the_domain_for_a_person()
    {
        Assert.Contains(Engine.Classify("SPARE PARTS").Issues, i => i.Code == "vagueDescription");
        Assert.Equal(Verdict.NoMatch, Engine.Classify("SPARE PARTS").Verdict);
        Assert.Equal(Verdict.Review, Engine.Classify("samples", hs: "2846.90.19").Verdict);
    }

    [Fact]
    public void Goods_of_measures_that_are_no_rare_earths_take_no_part_in_verdicts() =>
        Assert.Equal(Verdict.NoMatch, Engine.Classify("artificial graphite anode material").Verdict);
}
