namespace Screening.Core.Quantities;

/// <summary>A volume in a time. A day has 86,400 s. Held in its base unit.</summary>
/// <param name="CubicMetresPerSecond">The value in m3/s.</param>
public readonly record struct VolumeFlow(double CubicMetresPerSecond) : IQuantity<VolumeFlow>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.VolumeFlow;

    /// <inheritdoc/>
    public static string BaseUnit => "m3/s";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("m3/d", Kind, 1.0 / 86400), new("m3/day", Kind, 1.0 / 86400), new("m3/h", Kind, 1.0 / 3600), new("m3/s", Kind, 1),
        new("立方米/天", Kind, 1.0 / 86400), new("立方米/日", Kind, 1.0 / 86400), new("l/h", Kind, 1e-3 / 3600), new("l/min", Kind, 1e-3 / 60),
    ];

    /// <inheritdoc/>
    public double InBase => CubicMetresPerSecond;

    /// <inheritdoc/>
    public static VolumeFlow FromBase(double value) => new(value);
}
