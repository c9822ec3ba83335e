using System.Collections.Frozen;
using System.Globalization;

namespace Screening.Core.Quantities;

/// <summary>A unit of measurement with the factor and offset to its kind's base unit.</summary>
/// <param name="Symbol">As printed in normalised text, lower case where case does not matter.</param>
/// <param name="Kind">The kind of quantity.</param>
/// <param name="Factor">Base units in one of it.</param>
/// <param name="Offset">Base units at its zero: 0 but for Fahrenheit and kelvin.</param>
public sealed record Unit(string Symbol, QuantityKind Kind, double Factor, double Offset = 0)
{
    private static readonly Unit[] Table =
    [
        new("m", QuantityKind.Length, 1), new("mm", QuantityKind.Length, 1e-3), new("cm", QuantityKind.Length, 1e-2),
        new("μm", QuantityKind.Length, 1e-6), new("um", QuantityKind.Length, 1e-6), new("micron", QuantityKind.Length, 1e-6), new("microns", QuantityKind.Length, 1e-6),
        new("nm", QuantityKind.Length, 1e-9), new("米", QuantityKind.Length, 1), new("毫米", QuantityKind.Length, 1e-3), new("厘米", QuantityKind.Length, 1e-2),
        new("微米", QuantityKind.Length, 1e-6), new("inch", QuantityKind.Length, 0.0254), new("ft", QuantityKind.Length, 0.3048),
        new("m3", QuantityKind.Volume, 1), new("m^3", QuantityKind.Volume, 1), new("cbm", QuantityKind.Volume, 1), new("立方米", QuantityKind.Volume, 1), new("立方", QuantityKind.Volume, 1),
        new("l", QuantityKind.Volume, 1e-3), new("litre", QuantityKind.Volume, 1e-3), new("litres", QuantityKind.Volume, 1e-3), new("liter", QuantityKind.Volume, 1e-3), new("升", QuantityKind.Volume, 1e-3), new("ml", QuantityKind.Volume, 1e-6),
        new("pa", QuantityKind.Pressure, 1), new("kpa", QuantityKind.Pressure, 1e3), new("mpa", QuantityKind.Pressure, 1e6), new("bar", QuantityKind.Pressure, 1e5),
        new("mbar", QuantityKind.Pressure, 100), new("torr", QuantityKind.Pressure, 133.322368), new("帕", QuantityKind.Pressure, 1),
        new("°c", QuantityKind.Temperature, 1), new("℃", QuantityKind.Temperature, 1), new("degc", QuantityKind.Temperature, 1), new("deg c", QuantityKind.Temperature, 1), new("摄氏度", QuantityKind.Temperature, 1),
        new("°f", QuantityKind.Temperature, 5.0 / 9, -160.0 / 9), new("kelvin", QuantityKind.Temperature, 1, -273.15),
        new("dk", QuantityKind.TemperatureDifference, 1),
        new("w", QuantityKind.Power, 1), new("kw", QuantityKind.Power, 1e3), new("mw", QuantityKind.Power, 1e6), new("千瓦", QuantityKind.Power, 1e3), new("瓦", QuantityKind.Power, 1),
        new("a", QuantityKind.Current, 1), new("ka", QuantityKind.Current, 1e3), new("安", QuantityKind.Current, 1), new("千安", QuantityKind.Current, 1e3),
        new("a/cm2", QuantityKind.CurrentDensity, 1e4), new("a/cm^2", QuantityKind.CurrentDensity, 1e4), new("a/m2", QuantityKind.CurrentDensity, 1), new("a/dm2", QuantityKind.CurrentDensity, 100),
        new("hz", QuantityKind.Frequency, 1), new("khz", QuantityKind.Frequency, 1e3), new("mhz", QuantityKind.Frequency, 1e6), new("ghz", QuantityKind.Frequency, 1e9), new("千赫", QuantityKind.Frequency, 1e3),
        new("kg", QuantityKind.Mass, 1), new("g", QuantityKind.Mass, 1e-3), new("mg", QuantityKind.Mass, 1e-6), new("t", QuantityKind.Mass, 1e3), new("公斤", QuantityKind.Mass, 1), new("千克", QuantityKind.Mass, 1), new("吨", QuantityKind.Mass, 1e3), new("克", QuantityKind.Mass, 1e-3),
        new("m3/d", QuantityKind.VolumeFlow, 1.0 / 86400), new("m3/day", QuantityKind.VolumeFlow, 1.0 / 86400), new("m3/h", QuantityKind.VolumeFlow, 1.0 / 3600), new("立方米/天", QuantityKind.VolumeFlow, 1.0 / 86400), new("立方米/日", QuantityKind.VolumeFlow, 1.0 / 86400), new("l/h", QuantityKind.VolumeFlow, 1e-3 / 3600), new("l/min", QuantityKind.VolumeFlow, 1e-3 / 60),
        new("s", QuantityKind.Time, 1), new("sec", QuantityKind.Time, 1), new("min", QuantityKind.Time, 60), new("h", QuantityKind.Time, 3600), new("分钟", QuantityKind.Time, 60), new("小时", QuantityKind.Time, 3600), new("秒", QuantityKind.Time, 1),
        new("tesla", QuantityKind.MagneticInduction, 1), new("mt", QuantityKind.MagneticInduction, 1e-3), new("gauss", QuantityKind.MagneticInduction, 1e-4), new("特斯拉", QuantityKind.MagneticInduction, 1),
        new("wt%", QuantityKind.MassFraction, 0.01), new("ppmw", QuantityKind.MassFraction, 1e-6), new("at%", QuantityKind.AtomFraction, 0.01), new("% of value", QuantityKind.ValueShare, 0.01),
        new("%", QuantityKind.Ratio, 0.01), new("ppm", QuantityKind.Ratio, 1e-6),
        new("wh/kg", QuantityKind.SpecificEnergy, 3600), new("g/cm3", QuantityKind.Density, 1000), new("kg/m3", QuantityKind.Density, 1), new("mah/g", QuantityKind.SpecificCharge, 3600),
        new("m/s", QuantityKind.Speed, 1), new("m/min", QuantityKind.Speed, 1.0 / 60),
        new("x", QuantityKind.Count, 1),
    ];

    // One letter that is a tesla in "1.5 T" and a tonne in "20 t": told by its case, so it is not in the case-blind table.
    private static readonly FrozenDictionary<string, Unit> BySymbol = Table.ToFrozenDictionary(u => u.Symbol, StringComparer.Ordinal);

    private static readonly Unit Teslas = new("T", QuantityKind.MagneticInduction, 1);

    /// <summary>All units, for the reader of parameters.</summary>
    internal static IReadOnlyList<Unit> All => Table;

    /// <summary>The unit of a symbol as printed; null for none. "T" is tesla, "t" tonne; "MW" and "mW" are both read as megawatt.</summary>
    public static Unit? Find(ReadOnlySpan<char> symbol)
    {
        if (symbol is "T")
        {
            return Teslas;
        }

        Span<char> lower = stackalloc char[24];
        return symbol.Length <= lower.Length && symbol.ToLowerInvariant(lower) == symbol.Length
            && BySymbol.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..symbol.Length], out var unit) ? unit : null;
    }

    /// <summary>The value in the kind's base unit.</summary>
    public double ToBase(double value) => (value * Factor) + Offset;

    /// <summary>Reads "0.5 m3" as a quantity of a kind, in its base unit; false when number or unit do not fit.</summary>
    public static bool TryReadQuantity(string text, QuantityKind kind, out double value)
    {
        value = 0;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var digits = blank < 0 ? text : text[..blank];
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = blank < 0 ? null : Find(text.AsSpan(blank + 1));
        if (blank < 0 && kind == QuantityKind.Count)
        {
            value = number;
            return true;
        }

        if (unit is null || (unit.Kind != kind && !(kind == QuantityKind.MassFraction && unit.Kind == QuantityKind.Ratio)))
        {
            return false;
        }

        value = unit.ToBase(number);
        return true;
    }
}
