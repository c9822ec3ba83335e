namespace Screening.Core.Quantities;

/// <summary>A mass in a volume. Held in its base unit.</summary>
/// <param name="KilogramsPerCubicMetre">The value in kg/m3.</param>
public readonly record struct Density(double KilogramsPerCubicMetre) : IQuantity<Density>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Density;

    /// <inheritdoc/>
    public static string BaseUnit => "kg/m3";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("g/cm3", Kind, 1000), new("kg/m3", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => KilogramsPerCubicMetre;

    /// <inheritdoc/>
    public static Density FromBase(double value) => new(value);
}
