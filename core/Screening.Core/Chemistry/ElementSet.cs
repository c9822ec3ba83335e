using System.Collections;

namespace Screening.Core.Chemistry;

/// <summary>A set of chemical elements, one bit for each; enumerates their symbols by atomic number.</summary>
public readonly record struct ElementSet : IReadOnlyCollection<string>
{
    private readonly UInt128 bits;

    private ElementSet(UInt128 bits) => this.bits = bits;

    /// <summary>Number of elements in it.</summary>
    public int Count => (int)UInt128.PopCount(bits);

    /// <summary>True when the element of a symbol in its proper case is in it; false for what is no symbol.</summary>
    public bool Contains(string symbol) => (bits & BitOf(symbol)) != 0;

    /// <summary>True when all elements of another set are in it.</summary>
    public bool Contains(ElementSet others) => (others.bits & ~bits) == 0;

    /// <summary>The set with one more element; the same set for what is no symbol.</summary>
    public ElementSet With(string symbol) => new(bits | BitOf(symbol));

    /// <summary>The elements of both sets.</summary>
    public ElementSet With(ElementSet others) => new(bits | others.bits);

    /// <summary>The set without one element.</summary>
    public ElementSet Without(string symbol) => new(bits & ~BitOf(symbol));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var rest = bits; rest != 0; rest &= rest - 1)
        {
            yield return PeriodicTable.SymbolOf((int)UInt128.TrailingZeroCount(rest));
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static UInt128 BitOf(string symbol)
    {
        var number = PeriodicTable.NumberOf(symbol);
        return number == 0 ? UInt128.Zero : UInt128.One << number;
    }
}
