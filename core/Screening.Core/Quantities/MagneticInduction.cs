namespace Screening.Core.Quantities;

/// <summary>A magnetic induction. Held in its base unit.</summary>
/// <param name="Teslas">The value in T.</param>
public readonly record struct MagneticInduction(double Teslas) : IQuantity<MagneticInduction>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.MagneticInduction;

    /// <inheritdoc/>
    public static string BaseUnit => "T";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("tesla", Kind, 1), new("mt", Kind, 1e-3), new("gauss", Kind, 1e-4), new("特斯拉", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Teslas;

    /// <inheritdoc/>
    public static MagneticInduction FromBase(double value) => new(value);
}
