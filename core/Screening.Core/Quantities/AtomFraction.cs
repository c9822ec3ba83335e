namespace Screening.Core.Quantities;

/// <summary>A share by number of atoms, 0 to 1: target makers state it as at%. No mass fraction without the whole composition.</summary>
/// <param name="Share">The share of the atoms, 0 to 1.</param>
public readonly record struct AtomFraction(double Share) : IQuantity<AtomFraction>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.AtomFraction;

    /// <inheritdoc/>
    public static string BaseUnit => "of the atoms";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("at%", Kind, 0.01), new("mol%", Kind, 0.01)];

    /// <inheritdoc/>
    public double InBase => Share;

    /// <inheritdoc/>
    public static AtomFraction FromBase(double value) => new(value);
}
