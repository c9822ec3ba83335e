using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Screening.Core.Text;

/// <summary>
/// The scan that nearly every line ends in: one pass over the text as given, no allocation, no copy. It lets pass whatever could hold
/// a fact that a rule looks at, and may let pass more.
/// <para>
/// What opens a line is decided place by place, by rules that look at the text around the place (<see cref="OpensAt"/>). The pass makes
/// the places few: it takes 32 units at a time, narrows them to bytes and finds in bit masks where something could stand at all: a word
/// that begins like a name (<see cref="WordBeginnings"/>), a word that ends like an element's (m, or i and u side by side), two
/// capitals or a capital and a small letter that stand like a symbol, a hyphen behind a digit, a unit beyond ASCII that means something.
/// Only those places are looked at. A place that is no candidate opens nothing: that is held by a test that compares with looking at
/// every place.
/// </para>
/// </summary>
public sealed class LineGate
{
    private const int BlockSize = 32;
    private const uint LastUnit = 1u << (BlockSize - 1);

    private readonly OpeningNames names;
    private readonly WordBeginnings beginnings;
    private readonly VagueNames vague;
    private readonly ElementSpelling spelling;

    internal LineGate(TermTrie trie, Term[] terms, ElementSpelling spelling)
    {
        this.spelling = spelling;
        names = new OpeningNames(trie, terms);
        beginnings = new WordBeginnings([.. terms.Where(t => t.Opens)]);
        vague = new VagueNames(trie, terms);
    }

    /// <summary>True when the line can hold something: it must be read. False: nothing in it can match.</summary>
    public bool MayMatter(ReadOnlySpan<char> text)
    {
        if (text.Length < BlockSize)
        {
            Span<char> padded = stackalloc char[BlockSize];
            padded.Fill(' ');
            text.CopyTo(padded);
            return BlockOpens(text, padded, 0, 0);
        }

        var at = 0;
        for (; at <= text.Length - BlockSize; at += BlockSize)
        {
            if (BlockOpens(text, text.Slice(at, BlockSize), at, 0))
            {
                return true;
            }
        }

        // The last block overlaps the one before it; what was seen there is not looked at again.
        var rest = text.Length - BlockSize;
        return at < text.Length && BlockOpens(text, text.Slice(rest, BlockSize), rest, at - rest);
    }

    /// <summary>True when most of a short text is words that name no goods: it must be read to say so.</summary>
    public bool MayBeVague(ReadOnlySpan<char> text) => vague.MayBeMostOf(text);

    /// <summary>The decision for one place, whatever the pass thinks of it: true when something that opens the line may stand there.</summary>
    internal bool OpensAt(ReadOnlySpan<char> text, int at)
    {
        var unit = CharacterFolding.Fold(text[at]);
        var previous = at > 0 ? CharacterFolding.Fold(text[at - 1]) : ' ';
        if (char.IsAsciiLetter(unit))
        {
            return (!char.IsAsciiLetter(previous) && (WordOpens(text, at) || spelling.MayBeAt(text, at)))
                || (char.IsAsciiLetterUpper(unit) && SymbolScan.MayBeSymbolAt(text, at, previous));
        }

        if (unit < 128)
        {
            return unit == '-' ? SymbolScan.MayBeCasAt(text, at)
                : unit == CharacterFolding.Dropped || (char.IsAsciiDigit(unit) && DigitOpens(text, at, previous));
        }

        return char.IsSurrogate(unit) || (Homoglyphs.Has(unit) && StandsInLatin(text, at, previous)) || names.OpensAt(text, at);
    }

    private bool DigitOpens(ReadOnlySpan<char> text, int at, char previous) =>
        char.IsAsciiLetter(previous) ? SymbolScan.MayBeSmallFormulaAt(text, at) : !char.IsAsciiDigit(previous) && names.MayBeginAt(text, at) && names.OpensAt(text, at);

    private static bool StandsInLatin(ReadOnlySpan<char> text, int at, char previous) =>
        char.IsAsciiLetterOrDigit(previous) || (at + 1 < text.Length && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(text[at + 1])));

    private bool WordOpens(ReadOnlySpan<char> text, int at) =>
        names.OpensAt(text, at) || SymbolScan.MayBeSmallSaltAt(text, at);

    // Block is 32 units of the text from a place on, blanks behind the text's end; the first units may have been seen before.
    private bool BlockOpens(ReadOnlySpan<char> text, ReadOnlySpan<char> block, int at, int seen)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(block));
        var units = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 16));
        var folded = units | Vector256.Create((byte)0x20);
        var unseen = uint.MaxValue << seen;
        var beyondAscii = units.ExtractMostSignificantBits();
        var letters = InRange(folded, (byte)'a', 26);
        var words = letters & ~((letters << 1) | LetterBefore(text, at));
        var capitals = InRange(units, (byte)'A', 26);
        var digits = InRange(units, (byte)'0', 10);
        return WordsOpen(text, at, words & unseen)
            || EndsOpen(text, at, EndingsIn(folded, letters) & unseen)
            || (capitals != 0 && PlacesOpen(text, at, SymbolsIn(units, capitals, letters, digits | beyondAscii) & unseen))
            || PlacesOpen(text, at, CodesIn(units, digits, beyondAscii) & unseen)
            || (beyondAscii != 0 && ForeignOpen(text, at, beyondAscii & unseen));
    }

    private bool WordsOpen(ReadOnlySpan<char> text, int at, uint words)
    {
        for (; words != 0; words &= words - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(words);
            if (beginnings.MayBeAt(text, place) && !IsLetterBeforeAt(text, place) && WordOpens(text, place))
            {
                return true;
            }
        }

        return false;
    }

    private bool PlacesOpen(ReadOnlySpan<char> text, int at, uint places)
    {
        for (; places != 0; places &= places - 1)
        {
            if (OpensAt(text, at + BitOperations.TrailingZeroCount(places)))
            {
                return true;
            }
        }

        return false;
    }

    // Words that end like an element may be misspelt elements; the word begins further left.
    private bool EndsOpen(ReadOnlySpan<char> text, int at, uint places)
    {
        for (; places != 0; places &= places - 1)
        {
            if (spelling.MayBeAround(text, at + BitOperations.TrailingZeroCount(places)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ForeignOpen(ReadOnlySpan<char> text, int at, uint places)
    {
        for (; places != 0; places &= places - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(places);
            if (names.IsNotable(text, place) && (OpensAt(text, place) || spelling.MayBeAround(text, place)))
            {
                return true;
            }
        }

        return false;
    }

    // An m that ends a word, and iu or ui within a word's last four letters. Beyond the block all that fits is taken to be there.
    private static uint EndingsIn(Vector256<byte> folded, uint letters)
    {
        var m = Equal(folded, (byte)'m');
        var i = Equal(folded, (byte)'i');
        var u = Equal(folded, (byte)'u');
        var pairs = (i & (u >> 1)) | (u & (i >> 1)) | ((i | u) & LastUnit);
        return (m & ~(letters >> 1)) | (pairs & ~((letters >> 2) & (letters >> 3) & (letters >> 4)));
    }

    // A capital and a small letter with no other behind them; two capitals that end a word or its run of capitals; every Y.
    private static uint SymbolsIn(Vector256<byte> units, uint capitals, uint letters, uint others)
    {
        var small = letters & ~capitals;
        var pairs = capitals & (((small >> 1) & ~(small >> 2)) | ((capitals >> 1) & ~(letters >> 2)) | LastUnit);
        var doubled = capitals & (capitals >> 1);
        return Equal(units, (byte)'Y') | pairs | (doubled == 0 ? 0 : doubled & EndingWith(capitals, small | others));
    }

    // The runs of capitals that a small letter, a digit or a unit beyond ASCII follows at once; those that reach the block's end too.
    private static uint EndingWith(uint capitals, uint followers)
    {
        var reached = capitals & ((followers >> 1) | LastUnit);
        for (var step = 1; step < BlockSize; step <<= 1)
        {
            reached |= capitals & (reached >> step);
            capitals &= capitals >> step;
        }

        return reached;
    }

    // A hyphen behind a digit may be a CAS number's; a number may begin a name or be a count in a formula; NUL is no text.
    private static uint CodesIn(Vector256<byte> units, uint digits, uint beyondAscii) =>
        (Equal(units, (byte)'-') & (((digits | beyondAscii) << 1) | 1)) | (digits & ~(digits << 1)) | Equal(units, 0);

    // A letter beyond ASCII begins or continues a word too.
    private static bool IsLetterBeforeAt(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiLetter(CharacterFolding.Fold(text[at - 1]));

    private static uint LetterBefore(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1]) ? 1u : 0;

    private static uint InRange(Vector256<byte> units, byte first, byte count) =>
        Vector256.LessThan(units - Vector256.Create(first), Vector256.Create(count)).ExtractMostSignificantBits();

    private static uint Equal(Vector256<byte> units, byte unit) => Vector256.Equals(units, Vector256.Create(unit)).ExtractMostSignificantBits();
}
