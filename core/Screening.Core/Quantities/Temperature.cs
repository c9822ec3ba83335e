namespace Screening.Core.Quantities;

/// <summary>A temperature. Held in degrees Celsius.</summary>
/// <param name="DegreesCelsius">The value in °C; never below -273.15.</param>
public readonly record struct Temperature(double DegreesCelsius) : IQuantity<Temperature>
{
    /// <summary>Absolute zero: nothing is colder.</summary>
    public static Temperature AbsoluteZero => new(-273.15);

    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Temperature;

    /// <inheritdoc/>
    public static string BaseUnit => "°C";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("°c", Kind, 1), new("℃", Kind, 1), new("degc", Kind, 1), new("deg c", Kind, 1), new("摄氏度", Kind, 1), new("°f", Kind, 5.0 / 9, -160.0 / 9),
        new("kelvin", Kind, 1, -273.15),
    ];

    /// <inheritdoc/>
    public double InBase => DegreesCelsius;

    /// <inheritdoc/>
    public static Temperature FromBase(double value) => new(value);
}
