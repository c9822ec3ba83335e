namespace Screening.Core.Quantities;

/// <summary>A number of things. Held in its base unit.</summary>
/// <param name="Items">The value in x.</param>
public readonly record struct ItemCount(double Items) : IQuantity<ItemCount>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Count;

    /// <inheritdoc/>
    public static string BaseUnit => "x";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("x", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Items;

    /// <inheritdoc/>
    public static ItemCount FromBase(double value) => new(value);
}
