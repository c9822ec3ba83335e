namespace Screening.Core.Quantities;

/// <summary>
/// One physical quantity with the units that goods texts and announcements give it in. Values of two quantities are two types: what
/// must not be compared does not compile.
/// </summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IQuantity<TSelf>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The kind that conditions of the list name it by.</summary>
    static abstract QuantityKind Kind { get; }

    /// <summary>The symbol of the unit that values are held in.</summary>
    static abstract string BaseUnit { get; }

    /// <summary>Its units with their conversions to the base unit.</summary>
    static abstract IReadOnlyList<Unit> Units { get; }

    /// <summary>The value in the base unit.</summary>
    double InBase { get; }

    /// <summary>A value given in the base unit.</summary>
    static abstract TSelf FromBase(double value);
}
