namespace Screening.Core.Quantities;

/// <summary>A volume. Held in its base unit.</summary>
/// <param name="CubicMetres">The value in m3.</param>
public readonly record struct Volume(double CubicMetres) : IQuantity<Volume>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Volume;

    /// <inheritdoc/>
    public static string BaseUnit => "m3";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("m3", Kind, 1), new("m^3", Kind, 1), new("cbm", Kind, 1), new("立方米", Kind, 1), new("立方", Kind, 1), new("l", Kind, 1e-3),
        new("litre", Kind, 1e-3), new("litres", Kind, 1e-3), new("liter", Kind, 1e-3), new("liters", Kind, 1e-3), new("升", Kind, 1e-3),
        new("ml", Kind, 1e-6),
    ];

    /// <inheritdoc/>
    public double InBase => CubicMetres;

    /// <inheritdoc/>
    public static Volume FromBase(double value) => new(value);
}
