namespace Screening.Core.Quantities;

/// <summary>A power. Held in its base unit.</summary>
/// <param name="Watts">The value in W.</param>
public readonly record struct Power(double Watts) : IQuantity<Power>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Power;

    /// <inheritdoc/>
    public static string BaseUnit => "W";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("w", Kind, 1), new("kw", Kind, 1e3), new("mw", Kind, 1e6), new("千瓦", Kind, 1e3), new("瓦", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Watts;

    /// <inheritdoc/>
    public static Power FromBase(double value) => new(value);
}
