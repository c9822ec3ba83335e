namespace Screening.Core.Quantities;

/// <summary>An energy stored in a mass: 300 Wh/kg is 1,080,000 J/kg. Held in its base unit.</summary>
/// <param name="JoulesPerKilogram">The value in J/kg.</param>
public readonly record struct SpecificEnergy(double JoulesPerKilogram) : IQuantity<SpecificEnergy>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.SpecificEnergy;

    /// <inheritdoc/>
    public static string BaseUnit => "J/kg";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("wh/kg", Kind, 3600), new("mj/kg", Kind, 1e6),
    ];

    /// <inheritdoc/>
    public double InBase => JoulesPerKilogram;

    /// <inheritdoc/>
    public static SpecificEnergy FromBase(double value) => new(value);
}
