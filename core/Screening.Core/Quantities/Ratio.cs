namespace Screening.Core.Quantities;

/// <summary>A ratio without a dimension, 0 to 1, such as a powder yield. What it is a share of is not said: a plain per cent or ppm. Held in its base unit.</summary>
/// <param name="Value">The value in of 1.</param>
public readonly record struct Ratio(double Value) : IQuantity<Ratio>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Ratio;

    /// <inheritdoc/>
    public static string BaseUnit => "of 1";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("%", Kind, 0.01), new("ppm", Kind, 1e-6),
    ];

    /// <inheritdoc/>
    public double InBase => Value;

    /// <inheritdoc/>
    public static Ratio FromBase(double value) => new(value);
}
