namespace Screening.Core.Quantities;

/// <summary>An electric current. Held in its base unit.</summary>
/// <param name="Amperes">The value in A.</param>
public readonly record struct ElectricCurrent(double Amperes) : IQuantity<ElectricCurrent>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Current;

    /// <inheritdoc/>
    public static string BaseUnit => "A";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("a", Kind, 1), new("ka", Kind, 1e3), new("安", Kind, 1), new("千安", Kind, 1e3),
    ];

    /// <inheritdoc/>
    public double InBase => Amperes;

    /// <inheritdoc/>
    public static ElectricCurrent FromBase(double value) => new(value);
}
