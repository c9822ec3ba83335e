namespace Screening.Core.Text;

/// <summary>
/// Tells by two units whether a name can begin at a place: one bit for the first two units of each name. Units that share a bit are held
/// for one another, and what may be read as another letter is left to the walk along the names.
/// </summary>
internal sealed class NameBeginnings
{
    private const int Bits = 1 << 16;

    // Stands for the second unit of a name of one unit.
    private const char Alone = '\uFFFF';

    private readonly ulong[] bits = new ulong[Bits / 64];

    /// <summary>The beginnings of names in their folded form.</summary>
    public NameBeginnings(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length > 0))
        {
            var bit = BitOf(name[0], name.Length == 1 ? Alone : name[1]);
            bits[bit >> 6] |= 1ul << bit;
        }
    }

    /// <summary>False when no name begins with two folded units of small letters; the second is NUL at a text's end.</summary>
    public bool MayBe(char first, char second) =>
        second is '0' or '1' or '5' or '|' or 'i' or 'r' || first is 'i' || (first is 'r' && second is 'n') || TermWalk.IsSeparator(second)
        || Has(BitOf(first, second)) || Has(BitOf(first, Alone));

    private bool Has(int bit) => (bits[bit >> 6] & (1ul << bit)) != 0;

    private static int BitOf(char first, char second) => (int)(((first * 0x9E3779B1u) ^ (second * 0x85EBCA77u)) >> 16);
}
