namespace Screening.Core.Quantities;

/// <summary>
/// A share of the value of goods, 0 to 1: the 0.1 % of measure 2025-61, article 1(1). It compares with no mass fraction, though both are
/// printed as "0.1 %".
/// </summary>
/// <param name="Share">The share of the value, 0 to 1.</param>
public readonly record struct ValueShare(double Share) : IQuantity<ValueShare>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.ValueShare;

    /// <inheritdoc/>
    public static string BaseUnit => "of the value";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("% of value", Kind, 0.01), new("% of the value", Kind, 0.01), new("% by value", Kind, 0.01), new("% value", Kind, 0.01),
    ];

    /// <inheritdoc/>
    public double InBase => Share;

    /// <inheritdoc/>
    public static ValueShare FromBase(double value) => new(value);
}
