namespace Screening.Core.Quantities;

/// <summary>A difference of temperatures, such as ±3 °C: never a temperature. Held in its base unit.</summary>
/// <param name="Kelvins">The value in K.</param>
public readonly record struct TemperatureDifference(double Kelvins) : IQuantity<TemperatureDifference>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.TemperatureDifference;

    /// <inheritdoc/>
    public static string BaseUnit => "K";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("dk", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Kelvins;

    /// <inheritdoc/>
    public static TemperatureDifference FromBase(double value) => new(value);
}
