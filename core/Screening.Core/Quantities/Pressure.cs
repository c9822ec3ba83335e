namespace Screening.Core.Quantities;

/// <summary>An absolute pressure. Held in pascals.</summary>
/// <param name="Pascals">The value in Pa.</param>
public readonly record struct Pressure(double Pascals) : IQuantity<Pressure>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Pressure;

    /// <inheritdoc/>
    public static string BaseUnit => "Pa";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("pa", Kind, 1), new("hpa", Kind, 100), new("kpa", Kind, 1e3), new("mpa", Kind, 1e6), new("bar", Kind, 1e5), new("mbar", Kind, 100),
        new("torr", Kind, 133.322368), new("atm", Kind, 101325), new("帕", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Pascals;

    /// <inheritdoc/>
    public static Pressure FromBase(double value) => new(value);

    /// <summary>
    /// The pressures that "a vacuum better than this" allows. A better vacuum is a lower pressure, so a larger "vacuum" is a smaller number.
    /// </summary>
    public QuantityWindow OrBetterVacuum() => new() { Min = 0, Max = Pascals };
}
