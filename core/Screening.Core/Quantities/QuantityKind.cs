namespace Screening.Core.Quantities;

/// <summary>A kind of physical quantity. Values of different kinds never compare.</summary>
public enum QuantityKind
{
    /// <summary>Metres.</summary>
    Length,

    /// <summary>Cubic metres.</summary>
    Volume,

    /// <summary>Pascals, absolute.</summary>
    Pressure,

    /// <summary>Degrees Celsius.</summary>
    Temperature,

    /// <summary>Kelvin, a difference of temperatures.</summary>
    TemperatureDifference,

    /// <summary>Watts.</summary>
    Power,

    /// <summary>Amperes.</summary>
    Current,

    /// <summary>Amperes per square metre.</summary>
    CurrentDensity,

    /// <summary>Hertz.</summary>
    Frequency,

    /// <summary>Kilograms.</summary>
    Mass,

    /// <summary>Cubic metres per second.</summary>
    VolumeFlow,

    /// <summary>Seconds.</summary>
    Time,

    /// <summary>Teslas.</summary>
    MagneticInduction,

    /// <summary>Mass fraction, 0 to 1: the 0.1 % of trade practice.</summary>
    MassFraction,

    /// <summary>Atom fraction, 0 to 1.</summary>
    AtomFraction,

    /// <summary>Share of the value, 0 to 1: the 0.1 % of measure 2025-61. Never a mass fraction.</summary>
    ValueShare,

    /// <summary>A ratio without a dimension, 0 to 1, such as a powder yield.</summary>
    Ratio,

    /// <summary>Joules per kilogram (300 Wh/kg = 1 080 000).</summary>
    SpecificEnergy,

    /// <summary>Kilograms per cubic metre.</summary>
    Density,

    /// <summary>Coulombs per kilogram (156 mAh/g = 561 600).</summary>
    SpecificCharge,

    /// <summary>Metres per second.</summary>
    Speed,

    /// <summary>A count.</summary>
    Count,
}
