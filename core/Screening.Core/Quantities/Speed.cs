namespace Screening.Core.Quantities;

/// <summary>A speed. Held in its base unit.</summary>
/// <param name="MetresPerSecond">The value in m/s.</param>
public readonly record struct Speed(double MetresPerSecond) : IQuantity<Speed>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Speed;

    /// <inheritdoc/>
    public static string BaseUnit => "m/s";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("m/s", Kind, 1), new("m/min", Kind, 1.0 / 60),
    ];

    /// <inheritdoc/>
    public double InBase => MetresPerSecond;

    /// <inheritdoc/>
    public static Speed FromBase(double value) => new(value);
}
