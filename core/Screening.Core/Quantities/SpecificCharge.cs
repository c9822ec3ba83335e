namespace Screening.Core.Quantities;

/// <summary>An electric charge stored in a mass: 156 mAh/g is 561,600 C/kg. Held in its base unit.</summary>
/// <param name="CoulombsPerKilogram">The value in C/kg.</param>
public readonly record struct SpecificCharge(double CoulombsPerKilogram) : IQuantity<SpecificCharge>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.SpecificCharge;

    /// <inheritdoc/>
    public static string BaseUnit => "C/kg";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("mah/g", Kind, 3600),
    ];

    /// <inheritdoc/>
    public double InBase => CoulombsPerKilogram;

    /// <inheritdoc/>
    public static SpecificCharge FromBase(double value) => new(value);
}
