using System.Globalization;
using Screening.Core.Chemistry;

namespace Screening.Core.Tests.Chemistry;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("Dy2O3", "Dy2 O3", "an oxide")]
    [InlineData("GdCl3·6H2O", "Gd1 Cl3 H12 O6", "a hydrate behind a dot")]
    [InlineData("EuCl3.6H2O", "Eu1 Cl3 H12 O6", "a hydrate behind a full stop")]
    [InlineData("Y2(SO4)3", "Y2 S3 O12", "a group in brackets")]
    [InlineData("(Tb,Dy)Fe2", "Tb0.5 Dy0.5 Fe2", "a solid solution: its members share one place")]
    [InlineData("Al0.5Sc0.5N", "Al0.5 Sc0.5 N1", "broken counts")]
    [InlineData("Nd2Fe14B", "Nd2 Fe14 B1", "an intermetallic")]
    [InlineData("BaMgAl10O17:Eu2+", "Ba1 Mg1 Al10 O17 Eu1", "a dopant behind a colon")]
    [InlineData("Er:Y3Al5O12", "Er1 Y3 Al5 O12", "a dopant before a colon")]
    public void Reads_a_formula(string text, string expected, string why)
    {
        var formula = FormulaParser.Parse(text);
        Assert.True(formula is not null, why);
        var read = string.Join(' ', formula.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{PeriodicTable.SymbolOf(p.Number)}{p.Count}")));
        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData("Hello", "no element l")]
    [InlineData("Dy2O3x(", "a bracket that stays open")]
    [InlineData("", "nothing")]
    [InlineData("123", "only digits")]
    [InlineData("((((((((((Dy))))))))))", "nested deeper than any real formula")]
    public void Rejects_what_is_no_formula(string text, string why) => Assert.True(FormulaParser.Parse(text) is null, why);

    [Theory]
    [InlineData("Dy2O3", true)]
    [InlineData("Tb4O7", true)]
    [InlineData("Er70S", false)]
    [InlineData("YF3", true)]
    [InlineData("Sc2O3", true)]
    public void Tells_compounds_that_balance(string text, bool balanced) => Assert.Equal(balanced, FormulaParser.Parse(text)!.IsBalanced());

    [Fact]
    public void Gives_the_mass_fraction_of_the_metal_in_its_oxide() =>
        Assert.Equal(0.8713, FormulaParser.Parse("Dy2O3")!.MassFractionOf(PeriodicTable.NumberOf("Dy")), 3);
}
