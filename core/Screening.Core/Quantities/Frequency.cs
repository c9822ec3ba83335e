namespace Screening.Core.Quantities;

/// <summary>A frequency. Held in its base unit.</summary>
/// <param name="Hertz">The value in Hz.</param>
public readonly record struct Frequency(double Hertz) : IQuantity<Frequency>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Frequency;

    /// <inheritdoc/>
    public static string BaseUnit => "Hz";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("hz", Kind, 1), new("khz", Kind, 1e3), new("mhz", Kind, 1e6), new("ghz", Kind, 1e9), new("千赫", Kind, 1e3),
    ];

    /// <inheritdoc/>
    public double InBase => Hertz;

    /// <inheritdoc/>
    public static Frequency FromBase(double value) => new(value);
}
