using System.Numerics;

namespace Screening.Core.Text;

/// <summary>
/// Tells by the beginning of a word whether anything that opens a line can begin there: a name, or a salt's formula in small letters.
/// First by three units, one bit for each three, of which five bits each are looked at: units that share them are held for one another.
/// Then, for names, by the first five letters and by the first twelve letters and blanks, or fewer where the name ends before, one bit
/// for each hash.
/// </summary>
internal sealed class WordBeginnings
{
    private const int Longest = 12;
    private const int Blank = 27;

    // A word of so many letters at its beginning has to be one by them alone.
    private const int Stem = 5;
    private const ulong StemMark = 1ul << 63;
    private const int MaxRepairs = 2;
    private const int LeastHashBits = 17;
    private const int BitsPerName = 32;
    private const int Ascii = 128;

    private static readonly uint Blanks = " -_/\n\r'~`\t\v\f".Aggregate(0u, (bits, unit) => bits | BitOf(unit));

    private readonly uint[] names = new uint[1 << 10];
    private readonly uint[] others = new uint[1 << 10];
    private readonly uint[] words;
    private readonly int shift;

    public WordBeginnings(IReadOnlyCollection<Term> openingTerms)
    {
        var hashBits = Math.Max(LeastHashBits, BitOperations.Log2((uint)openingTerms.Count * BitsPerName));
        words = new uint[1 << (hashBits - 5)];
        shift = 64 - hashBits;
        Span<char> word = stackalloc char[Longest + 2];
        foreach (var term in openingTerms)
        {
            var name = Lexicon.FoldName(term.Name.Text);
            if (char.IsAsciiLetter(name[0]))
            {
                AddSpellings(name, word, 0, 0, OpeningNames.OpensInside(term));
            }
        }

        AddSalts();
    }

    /// <summary>False when nothing begins at an ASCII letter that begins a word. True may be wrong.</summary>
    public bool MayBeAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 2 >= text.Length)
        {
            return true;
        }

        int second = text[at + 1];
        int third = text[at + 2];
        var index = ((text[at] & 31) << 5) | (second & 31);
        return (others[index] & (1u << third)) != 0 || (second | third) >= Ascii
            || ((names[index] & (1u << third)) != 0 && MayBeNameAt(text, at));
    }

    private bool MayBeNameAt(ReadOnlySpan<char> text, int at)
    {
        var key = 0ul;
        var letters = 0;
        for (var length = 0; length < Longest; length++)
        {
            var unit = at < text.Length ? text[at++] : '.';
            if (char.IsAsciiLetter(unit))
            {
                key = (key << 5) | (uint)(unit & 31);
                if (++letters == Stem && length == Stem - 1 && !Has(key | StemMark))
                {
                    return false;
                }

                continue;
            }

            if (unit >= Ascii || unit is '0' or '1' or '5' or '|' || Has(key))
            {
                return true;
            }

            if (!TermWalk.IsSeparator(CharacterFolding.Fold(unit)))
            {
                return false;
            }

            key = (key << 5) | Blank;
            while (at < text.Length && TermWalk.IsSeparator(CharacterFolding.Fold(text[at])))
            {
                at++;
            }
        }

        return Has(key);
    }

    private bool Has(ulong key)
    {
        var hash = HashOf(key);
        return (words[hash >> 5] & (1u << hash)) != 0;
    }

    // A name's beginning as it may be written: letters that are confused, a plural's ending.
    private void AddSpellings(ReadOnlySpan<char> rest, Span<char> word, int length, int repairs, bool opensInside)
    {
        if (length >= Longest)
        {
            Add(word[..Longest]);
            return;
        }

        if (rest.IsEmpty || (rest[0] != ' ' && !char.IsAsciiLetter(rest[0])))
        {
            AddEndings(word, length, opensInside && rest.IsEmpty);
            return;
        }

        word[length] = rest[0];
        AddSpellings(rest[1..], word, length + 1, repairs, opensInside);
        if (repairs == MaxRepairs)
        {
            return;
        }

        if (rest[0] == 'l')
        {
            word[length] = 'i';
            AddSpellings(rest[1..], word, length + 1, repairs + 1, opensInside);
        }
        else if (rest[0] == 'm')
        {
            (word[length], word[length + 1]) = ('r', 'n');
            AddSpellings(rest[1..], word, length + 2, repairs + 1, opensInside);
        }
    }

    private void AddEndings(Span<char> word, int length, bool opensInside)
    {
        Add(word[..length]);
        if (opensInside)
        {
            Mark(others, word[..length]);
            return;
        }

        word[length] = 's';
        Add(word[..(length + 1)]);
        (word[length], word[length + 1]) = ('e', 's');
        Add(word[..Math.Min(Longest, length + 2)]);
    }

    private void AddSalts()
    {
        for (var first = 'a'; first <= 'z'; first++)
        {
            for (var second = 'a'; second <= 'z'; second++)
            {
                if (SymbolScan.IsPair(first, second))
                {
                    Mark(others, [first, second, '(']);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<char> word)
    {
        var key = 0ul;
        for (var i = 0; i < word.Length; i++)
        {
            key = (key << 5) | (word[i] == ' ' ? Blank : (uint)(word[i] & 31));
            if (i == Stem - 1)
            {
                Set(key | StemMark);
            }
        }

        Set(key);
        Mark(names, word);
    }

    private void Set(ulong key)
    {
        var hash = HashOf(key);
        words[hash >> 5] |= 1u << hash;
    }

    // The bits of a beginning, also of one with a digit or bar in the place of a letter; what is shorter goes on with anything.
    private static void Mark(uint[] bits, ReadOnlySpan<char> word)
    {
        var thirds = word.Length > 2 ? BitsOf(word[2]) : uint.MaxValue;
        var seconds = word.Length > 1 ? BitsOf(word[1]) : uint.MaxValue;
        for (var second = 0; second < 32; second++)
        {
            bits[((word[0] & 31) << 5) | second] |= (seconds & (1u << second)) != 0 ? thirds : 0;
        }
    }

    private static uint BitsOf(char unit) => BitOf(unit) | unit switch
    {
        'i' or 'l' => BitOf('1') | BitOf('|'),
        'o' => BitOf('0'),
        's' => BitOf('5'),
        ' ' => Blanks,
        _ => 0,
    };

    private static uint BitOf(char unit) => 1u << (unit & 31);

    private int HashOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);
}
