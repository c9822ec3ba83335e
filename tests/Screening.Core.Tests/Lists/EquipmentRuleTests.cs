using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Core.Tests.Lists;

/// <summary>The numeric and all-of criteria of measures 2025-55, 56 and 58, each with a value inside, at and outside its bounds.</summary>
public sealed class EquipmentRuleTests
{
    [Theory]
    [InlineData("extraction tank for rare earth separation, mixing chamber volume 0.5 m3", "2B902.d", true, "the lower bound belongs to it")]
    [InlineData("extraction tank for rare earth separation, mixing chamber volume 14.3 m3", "2B902.d", false, "above the upper bound")]
    [InlineData("precipitation reactor for rare earth production, 50 m3", "2B902.f", true, "the upper bound belongs to it")]
    [InlineData("precipitation reactor for rare earth production, 51 m3", "2B902.f", false, "above the upper bound")]
    [InlineData("resistance furnace for rare earth production, working temperature 600 °C, nickel chromium alloy steel", "2B902.h", true, "both criteria stated")]
    [InlineData("resistance furnace for rare earth production, working temperature 900 °C, nickel chromium alloy steel", "2B902.h", false, "too hot")]
    [InlineData("resistance furnace for rare earth production, working temperature 600 °C", "2B902.h", false, "the material of its components is not stated")]
    [InlineData("jet mill for NdFeB, particle size 3 μm, powder yield 99.5 %, oxygen content 50 ppm", "2B902.s", true, "all three criteria stated")]
    [InlineData("jet mill for NdFeB, particle size 3 μm, powder yield 95 %, oxygen content 50 ppm", "2B902.s", false, "too little powder")]
    [InlineData("jet mill for NdFeB, particle size 3 μm", "2B902.s", false, "two criteria are not stated")]
    [InlineData("Czochralski furnace for LYSO growth, induction heating, maximum temperature 2300 °C", "2B902.m", true, "the bound belongs to it")]
    [InlineData("Czochralski furnace for LYSO growth, induction heating, maximum temperature 2100 °C", "2B902.m", false, "not hot enough")]
    [InlineData("winding machine for lithium-ion battery production", "3B901.a", true, "the purpose is stated")]
    [InlineData("winding machine for wool yarn", "3B901.a", false, "another trade")]
    [InlineData("lithium-ion battery cell, energy density 310 Wh/kg", "3A001", true, "above the bound")]
    [InlineData("lithium-ion battery cell, energy density 250 Wh/kg", "3A001", false, "below the bound")]
    [InlineData("power bank with lithium-ion battery 20000 mAh", "3A001", false, "no word of energy density")]
    [InlineData("artificial graphite anode material", "3C901.b.1", true, "named")]
    [InlineData("natural graphite powder", "3C901.b.1", false, "not artificial")]
    [InlineData("DCPCVD equipment", "2B005.b", true, "named")]
    public void Is_listed_when_every_criterion_is_stated_and_met(string text, string code, bool listed, string why)
    {
        var result = Engine.OfAllMeasures.Classify(new GoodsLine { Text = text }, Engine.Today);
        var actual = result.Findings.Any(f => f.Entry.Value == code && f.Match == MatchKind.Listed);
        Assert.True(listed == actual, $"{why}: {string.Join("; ", result.Findings.Select(f => $"{f.Entry} {f.Match} {string.Join(',', f.Missing.Select(m => m.Fact))}"))}");
    }

    [Theory]
    [InlineData("jet mill for NdFeB, particle size 3 μm", "2B902.s", "powderYield")]
    [InlineData("resistance furnace for rare earth production, working temperature 600 °C", "2B902.h", "furnaceComponents")]
    public void Asks_for_the_criteria_that_are_not_stated(string text, string code, string fact) =>
        Assert.Contains(
            Engine.OfAllMeasures.Classify(new GoodsLine { Text = text }, Engine.Today).Findings.Single(f => f.Entry.Value == code).Missing, m => m.Fact == fact);

    [Fact]
    public void Every_leaf_has_a_rule() =>
        Assert.DoesNotContain(ShippedEdition.Load().Entries.Values, e => e.Kind == EntryKind.Leaf && e.Rule is null);
}
