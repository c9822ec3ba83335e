namespace Screening.Core.Quantities;

/// <summary>An electric current through an area. Held in its base unit.</summary>
/// <param name="AmperesPerSquareMetre">The value in A/m2.</param>
public readonly record struct CurrentDensity(double AmperesPerSquareMetre) : IQuantity<CurrentDensity>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.CurrentDensity;

    /// <inheritdoc/>
    public static string BaseUnit => "A/m2";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("a/cm2", Kind, 1e4), new("a/cm^2", Kind, 1e4), new("a/m2", Kind, 1), new("a/dm2", Kind, 100),
    ];

    /// <inheritdoc/>
    public double InBase => AmperesPerSquareMetre;

    /// <inheritdoc/>
    public static CurrentDensity FromBase(double value) => new(value);
}
