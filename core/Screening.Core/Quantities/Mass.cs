namespace Screening.Core.Quantities;

/// <summary>A mass. Held in its base unit.</summary>
/// <param name="Kilograms">The value in kg.</param>
public readonly record struct Mass(double Kilograms) : IQuantity<Mass>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Mass;

    /// <inheritdoc/>
    public static string BaseUnit => "kg";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("kg", Kind, 1), new("g", Kind, 1e-3), new("mg", Kind, 1e-6), new("t", Kind, 1e3), new("公斤", Kind, 1), new("千克", Kind, 1),
        new("吨", Kind, 1e3), new("克", Kind, 1e-3),
    ];

    /// <inheritdoc/>
    public double InBase => Kilograms;

    /// <inheritdoc/>
    public static Mass FromBase(double value) => new(value);
}
