namespace Screening.Core.Quantities;

/// <summary>A share by mass, 0 to 1. The 0.1 % of trade practice is one; a share by value or by atoms is another type.</summary>
/// <param name="Share">The share of the mass, 0 to 1.</param>
public readonly record struct MassFraction(double Share) : IQuantity<MassFraction>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.MassFraction;

    /// <inheritdoc/>
    public static string BaseUnit => "of the mass";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } = [new("wt%", Kind, 0.01), new("ppmw", Kind, 1e-6)];

    /// <inheritdoc/>
    public double InBase => Share;

    /// <inheritdoc/>
    public static MassFraction FromBase(double value) => new(value);

    /// <summary>From per cent by mass: 0.1 is one part in a thousand.</summary>
    public static MassFraction OfPercent(double percent) => new(percent / 100);
}
