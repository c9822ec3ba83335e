using Screening.Core.Quantities;

namespace Screening.Core.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("5000 nm", 5e-6)]
    [InlineData("5 μm", 5e-6)]
    [InlineData("45 micron", 45e-6)]
    [InlineData("19 m", 19)]
    [InlineData("1 inch", 0.0254)]
    [InlineData("3 毫米", 0.003)]
    public void Lengths_are_metres(string text, double metres) => Reads<Length>(text, metres);

    [Theory]
    [InlineData("14.2 m3", 14.2)]
    [InlineData("300 l", 0.3)]
    [InlineData("500 升", 0.5)]
    [InlineData("20 ml", 2e-5)]
    public void Volumes_are_cubic_metres(string text, double cubicMetres) => Reads<Volume>(text, cubicMetres);

    [Theory]
    [InlineData("1e-3 pa", 1e-3)]
    [InlineData("1 mbar", 100)]
    [InlineData("1 torr", 133.322368)]
    [InlineData("200 mpa", 2e8)]
    [InlineData("1 atm", 101325)]
    public void Pressures_are_pascals(string text, double pascals) => Reads<Pressure>(text, pascals);

    [Theory]
    [InlineData("850 degC", 850)]
    [InlineData("1562 °f", 850)]
    [InlineData("1123.15 kelvin", 850)]
    [InlineData("-40 °f", -40)]
    public void Temperatures_are_degrees_Celsius(string text, double degrees) => Reads<Temperature>(text, degrees);

    [Theory]
    [InlineData("37 kw", 37000)]
    [InlineData("5.5 千瓦", 5500)]
    public void Powers_are_watts(string text, double watts) => Reads<Power>(text, watts);

    [Theory]
    [InlineData("5 a/cm2", 50000)]
    [InlineData("500 a/dm2", 50000)]
    [InlineData("50000 a/m2", 50000)]
    public void Current_densities_are_amperes_per_square_metre(string text, double inBase) => Reads<CurrentDensity>(text, inBase);

    [Theory]
    [InlineData("8 khz", 8000)]
    [InlineData("0.008 mhz", 8000)]
    [InlineData("8 千赫", 8000)]
    public void Frequencies_are_hertz(string text, double hertz) => Reads<Frequency>(text, hertz);

    [Theory]
    [InlineData("300 kg", 300)]
    [InlineData("0.3 t", 300)]
    [InlineData("300000 g", 300)]
    [InlineData("300 公斤", 300)]
    public void Masses_are_kilograms(string text, double kilograms) => Reads<Mass>(text, kilograms);

    [Theory]
    [InlineData("5000 m3/d", 5000.0 / 86400)]
    [InlineData("208.333333333333 m3/h", 5000.0 / 86400)]
    [InlineData("5000 立方米/日", 5000.0 / 86400)]
    public void Volume_flows_are_cubic_metres_per_second(string text, double inBase) => Reads<VolumeFlow>(text, inBase);

    [Theory]
    [InlineData("0.1 wt%", 0.001)]
    [InlineData("1000 ppmw", 0.001)]
    public void Mass_fractions_are_shares_of_the_mass(string text, double share) => Reads<MassFraction>(text, share);

    [Theory]
    [InlineData("0.1 at%", 0.001)]
    public void Atom_fractions_are_shares_of_the_atoms(string text, double share) => Reads<AtomFraction>(text, share);

    [Theory]
    [InlineData("0.1 % of value", 0.001)]
    [InlineData("0.1 % by value", 0.001)]
    public void Value_shares_are_shares_of_the_value(string text, double share) => Reads<ValueShare>(text, share);

    [Theory]
    [InlineData("80 ppm", 80e-6)]
    [InlineData("99 %", 0.99)]
    public void A_plain_per_cent_is_a_ratio(string text, double ratio) => Reads<Ratio>(text, ratio);

    [Theory]
    [InlineData("0.1 at%", "atoms are not mass")]
    [InlineData("0.1 % of value", "value is not mass")]
    [InlineData("0.1 kg", "a mass is no share of one")]
    public void Is_no_mass_fraction(string text, string why) => Assert.False(Unit.TryRead<MassFraction>(text, out _), why);

    [Theory]
    [InlineData("0.1 wt%", "mass is not value")]
    [InlineData("0.1 %", "of what is not said")]
    public void Is_no_share_of_the_value(string text, string why) => Assert.False(Unit.TryRead<ValueShare>(text, out _), why);

    [Fact]
    public void A_better_vacuum_is_a_lower_pressure()
    {
        Assert.True(Unit.TryRead<Pressure>("1e-3 pa", out var limit));
        var window = limit.OrBetterVacuum();
        Assert.True(window.Holds(1e-4));
        Assert.True(window.Holds(1e-3));
        Assert.False(window.Holds(5e-3));
    }

    [Fact]
    public void Every_kind_has_units_and_a_symbol_means_one_unit()
    {
        Assert.Equal(Enum.GetValues<QuantityKind>(), Unit.All.Select(u => u.Kind).Distinct().Order());
        Assert.Equal(Unit.All.Count, Unit.All.Select(u => u.Symbol).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_symbol_is_longer_than_readers_look() => Assert.Equal(Unit.LongestSymbol, Unit.All.Max(u => u.Symbol.Length));

    private static void Reads<T>(string text, double inBase)
        where T : struct, IQuantity<T>
    {
        Assert.True(Unit.TryRead<T>(text, out var value), $"'{text}' is no {T.Kind}");
        Assert.Equal(inBase, value.InBase, Math.Abs(inBase) * 1e-9);
    }
}
