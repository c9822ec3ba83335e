namespace Screening.Core.Quantities;

/// <summary>A length. Held in its base unit.</summary>
/// <param name="Metres">The value in m.</param>
public readonly record struct Length(double Metres) : IQuantity<Length>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Length;

    /// <inheritdoc/>
    public static string BaseUnit => "m";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("m", Kind, 1), new("mm", Kind, 1e-3), new("cm", Kind, 1e-2), new("μm", Kind, 1e-6), new("um", Kind, 1e-6), new("micron", Kind, 1e-6),
        new("microns", Kind, 1e-6), new("nm", Kind, 1e-9), new("米", Kind, 1), new("毫米", Kind, 1e-3), new("厘米", Kind, 1e-2), new("微米", Kind, 1e-6),
        new("纳米", Kind, 1e-9), new("inch", Kind, 0.0254), new("ft", Kind, 0.3048),
    ];

    /// <inheritdoc/>
    public double InBase => Metres;

    /// <inheritdoc/>
    public static Length FromBase(double value) => new(value);
}
