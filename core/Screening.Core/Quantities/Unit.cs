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
        .. Length.Units, .. Volume.Units, .. Pressure.Units, .. Temperature.Units, .. TemperatureDifference.Units, .. Power.Units, .. ElectricCurrent.Units,
        .. CurrentDensity.Units, .. Frequency.Units, .. Mass.Units, .. VolumeFlow.Units, .. Duration.Units, .. MagneticInduction.Units, .. MassFraction.Units,
        .. AtomFraction.Units, .. ValueShare.Units, .. Ratio.Units, .. SpecificEnergy.Units, .. Density.Units, .. SpecificCharge.Units, .. Speed.Units,
        .. ItemCount.Units,
    ];

    // One letter that is a tesla in "1.5 T" and a tonne in "20 t": told by its case, so it is not in the case-blind table.
    private static readonly Dictionary<string, Unit> BySymbol = Table.ToDictionary(u => u.Symbol, StringComparer.Ordinal);

    private static readonly Dictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> BySpan = BySymbol.GetAlternateLookup<ReadOnlySpan<char>>();

    // Length of the longest symbol that begins with a character below 128 in lower case; any other may begin one of the longest.
    private static readonly int[] LongestByFirst = [.. Enumerable.Range(0, 128).Select(first => Table.Where(u => u.Symbol[0] == first).Select(u => u.Symbol.Length).DefaultIfEmpty(0).Max())];

    private static readonly Unit Teslas = new("T", QuantityKind.MagneticInduction, 1);

    /// <summary>All units but the tesla's one letter.</summary>
    internal static IReadOnlyList<Unit> All => Table;

    /// <summary>Length of the longest symbol, for readers of text.</summary>
    internal const int LongestSymbol = 14;

    /// <summary>The unit of a symbol as printed; null for none. "T" is tesla, "t" tonne; "MW" and "mW" are both read as megawatt.</summary>
    public static Unit? Find(ReadOnlySpan<char> symbol)
    {
        if (symbol is "T")
        {
            return Teslas;
        }

        Span<char> lower = stackalloc char[24];
        return symbol.Length <= lower.Length && symbol.ToLowerInvariant(lower) == symbol.Length
            && BySpan.TryGetValue(lower[..symbol.Length], out var unit) ? unit : null;
    }

    /// <summary>Length of the longest symbol that a text may begin with; 0 when it begins with none.</summary>
    internal static int LongestAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var first = char.ToLowerInvariant(text[0]);
        return Math.Min(text.Length, first < 128 ? Math.Max(LongestByFirst[first], text[0] == 'T' ? 1 : 0) : LongestSymbol);
    }

    /// <summary>The value in the kind's base unit.</summary>
    public double ToBase(double value) => (value * Factor) + Offset;

    /// <summary>Reads "0.5 m3" as a quantity; false when the number or the unit is none of its.</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, IQuantity<T>
    {
        var isRead = TryReadQuantity(text, T.Kind, out var inBase);
        value = T.FromBase(inBase);
        return isRead;
    }

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
