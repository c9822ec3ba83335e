namespace Screening.Core.Chemistry;

/// <summary>
/// The atoms of a formula while it is read: how many of each element, dopants apart, in the order of their first appearance. On the
/// stack: a text is tried as a formula far more often than it is one.
/// </summary>
internal ref struct FormulaSum
{
    /// <summary>Room that is enough for any formula: each element once, and once as a dopant.</summary>
    public const int Room = 2 * 118;

    private const byte Dopant = 0x80;

    private readonly Span<byte> keys;
    private readonly Span<double> counts;
    private int length;

    public FormulaSum(Span<byte> keys, Span<double> counts)
    {
        this.keys = keys;
        this.counts = counts;
    }

    /// <summary>True when the text prints a number of atoms.</summary>
    public bool HasCounts { get; set; }

    /// <summary>Adds atoms of an element.</summary>
    public void Add(byte number, bool isDopant, double count) => counts[Find(number, isDopant)] += count;

    /// <summary>Adds a dopant, once.</summary>
    public void AddDopant(byte number) => counts[Find(number, true)] = 1;

    /// <summary>What was read.</summary>
    public readonly Formula ToFormula()
    {
        var parts = new FormulaPart[length];
        for (var i = 0; i < length; i++)
        {
            parts[i] = new FormulaPart((byte)(keys[i] & ~Dopant), counts[i], (keys[i] & Dopant) != 0);
        }

        return new Formula(parts, HasCounts);
    }

    private int Find(byte number, bool isDopant)
    {
        var key = (byte)(number | (isDopant ? Dopant : 0));
        var at = keys[..length].IndexOf(key);
        if (at < 0)
        {
            at = length++;
            keys[at] = key;
            counts[at] = 0;
        }

        return at;
    }
}
