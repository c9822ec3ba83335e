using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Rules;

namespace Screening.Core.Tests.Classification;

public sealed class LineExplainerTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly LineExplainer Explainer = new(new Classifier(ShippedEdition.Load()));

    [Theory]
    [InlineData("Dysprosium oxide Dy2O3 99.9 %")]
    [InlineData("NdFeB magnets N42SH")]
    [InlineData("Sintered NdFeB, Nd 28.5%, Pr 2.0%, Dy 1.2%, B 1.0%, Fe balance")]
    [InlineData("NdFeB magnet, dysprosium-free, Tb 0.02 %")]
    [InlineData("Samarium-cobalt magnet Sm2Co17")]
    [InlineData("Terbium-dysprosium-iron alloy rod (Terfenol-D)")]
    [InlineData("vacuum induction furnace for rare earth alloys, 600 kg")]
    [InlineData("P507 extractant for rare earth separation")]
    [InlineData("Nd:YAG laser rod, erbium-doped fibre")]
    [InlineData("cotton shirts")]
    [InlineData("")]
    public void What_the_steps_say_and_what_the_verdict_says_is_the_same(string text)
    {
        var explanation = Explainer.Explain(new GoodsLine { Text = text }, Day);

        Assert.Equal(explanation.Result.Findings.Select(f => f.Entry), explanation.Entries.Where(e => e.Finding is not null).Select(e => e.Entry.Code));
        Assert.Equal(explanation.Entries.Count, explanation.Entries.Select(e => e.Entry.Code).Distinct().Count());
        foreach (var entry in explanation.Entries.Where(e => e.Rule is not null))
        {
            Assert.True(Adds(entry.Rule!), $"{entry.Entry.Code}: the parts do not make the whole");
            Assert.True(entry.Finding?.Match != MatchKind.Listed || entry.Rule!.Truth == Truth.True, $"{entry.Entry.Code} is listed, but its rule is {entry.Rule!.Truth}");
            Assert.True(entry.Outcome != EntryOutcome.Excluded || entry.Rule!.Truth == Truth.False, $"{entry.Entry.Code} is excluded, but its rule is {entry.Rule!.Truth}");
        }
    }

    [Fact]
    public void What_the_text_takes_back_is_considered_and_shown()
    {
        var explanation = Explainer.Explain(new GoodsLine { Text = "Iron alloy without terbium" }, Day);
        var metal = explanation.Entries.Single(e => e.Entry.Code == EntryCode.Parse("1C904.a.1"));

        Assert.Equal(EntryOutcome.Excluded, metal.Outcome);
        Assert.Equal("The line says that it is not in them.", metal.Rule!.Parts[0].Remark!.En);
    }

    [Fact]
    public void A_form_that_the_line_does_not_state_is_said_to_be_missing()
    {
        var explanation = Explainer.Explain(new GoodsLine { Text = "dysprosium" }, Day);
        var target = explanation.Entries.Single(e => e.Entry.Code == EntryCode.Parse("1C905.a.3.a"));

        Assert.Equal(Truth.True, target.Rule!.Parts[0].Truth);
        Assert.Equal(Truth.False, target.Rule.Parts[1].Truth);
        Assert.Equal("品名中未说明形态。", target.Rule.Parts[1].Remark!.Zh);
    }

    private static bool Adds(RuleStep step) => step.Parts.All(Adds) && step.Kind switch
    {
        RuleStepKind.All => step.Truth == step.Parts.Min(p => p.Truth),
        RuleStepKind.Any => step.Truth == step.Parts.Max(p => p.Truth),
        RuleStepKind.Not => (int)step.Truth == 2 - (int)step.Parts[0].Truth,
        _ => true,
    };
}
