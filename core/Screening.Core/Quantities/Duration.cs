namespace Screening.Core.Quantities;

/// <summary>A length of time. Held in its base unit.</summary>
/// <param name="Seconds">The value in s.</param>
public readonly record struct Duration(double Seconds) : IQuantity<Duration>
{
    /// <inheritdoc/>
    public static QuantityKind Kind => QuantityKind.Time;

    /// <inheritdoc/>
    public static string BaseUnit => "s";

    /// <inheritdoc/>
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("s", Kind, 1), new("sec", Kind, 1), new("min", Kind, 60), new("h", Kind, 3600), new("分钟", Kind, 60), new("小时", Kind, 3600),
        new("秒", Kind, 1),
    ];

    /// <inheritdoc/>
    public double InBase => Seconds;

    /// <inheritdoc/>
    public static Duration FromBase(double value) => new(value);
}
