using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>
/// The names that open a line, looked for in the text as given: folded unit by unit along the tree of names, with the same liberties as
/// <see cref="TermWalk"/> takes with the normalised text (runs of blanks, confused letters, plurals). It may say yes too often.
/// </summary>
internal sealed class OpeningNames
{
    private const int MaxRepairs = 2;
    private const int PairBits = 1 << 15;

    private readonly TermTrie trie;
    private readonly NodeKind[] kinds;
    private readonly Dictionary<int, string[]> exact = [];
    private readonly UnitKind[] units = new UnitKind[65536];
    private readonly uint[] pairs = new uint[PairBits / 32];
    private readonly NameBeginnings beginnings;

    public OpeningNames(TermTrie trie, Term[] terms)
    {
        this.trie = trie;
        kinds = new NodeKind[trie.NodeCount];
        foreach (var term in terms)
        {
            if (term.Opens)
            {
                Add(term);
            }
        }

        for (var c = 128; c < units.Length; c++)
        {
            units[c] = KindOf((char)c);
        }

        beginnings = new NameBeginnings(terms.Where(t => t.Opens).Select(t => Lexicon.FoldName(t.Name.Text)));
    }

    [Flags]
    private enum NodeKind : byte
    {
        None = 0,
        Leads = 1,
        Ends = 2,
        EndsInsideWords = 4,
        EndsAsWritten = 8,
    }

    private enum UnitKind : byte
    {
        Nothing,
        Notable,
        BeginsPair,
    }

    /// <summary>True when a unit beyond ASCII must be looked at: it folds to a letter, digit or hyphen, looks
    /// like one, or a name may begin with it.</summary>
    public bool IsNotable(ReadOnlySpan<char> text, int at)
    {
        var kind = units[text[at]];
        if (kind != UnitKind.BeginsPair || at + 1 >= text.Length)
        {
            return kind != UnitKind.Nothing;
        }

        var next = CharacterFolding.FoldLower(text[at + 1]);
        var key = PairKey(CharacterFolding.Fold(text[at]), next);
        return !CharacterFolding.IsCjk(next) || (pairs[key >> 5] & (1u << (key & 31))) != 0;
    }

    /// <summary>False when no name begins with a number at a place; digits are not confused with letters there.</summary>
    public bool MayBeginAt(ReadOnlySpan<char> text, int at) =>
        beginnings.MayBe(CharacterFolding.Fold(text[at]), at + 1 < text.Length ? CharacterFolding.FoldLower(text[at + 1]) : '\0');

    /// <summary>True when a name that opens the line may stand at a place that begins a word or is Chinese.</summary>
    public bool OpensAt(ReadOnlySpan<char> text, int at) => Walk(text, at, at, 0, 0);

    private void Add(Term term)
    {
        var folded = Lexicon.FoldName(term.Name.Text);
        var node = 0;
        foreach (var unit in folded)
        {
            node = trie.Next(node, unit);
            kinds[node] |= NodeKind.Leads;
        }

        if (term.Name.Match == NameMatch.ExactCase)
        {
            kinds[node] |= NodeKind.EndsAsWritten;
            exact[node] = [.. exact.GetValueOrDefault(node, []), term.Name.Text];
        }
        else
        {
            kinds[node] |= NodeKind.Ends | (OpensInside(term) ? NodeKind.EndsInsideWords : NodeKind.None);
        }

        if (folded.Length > 1)
        {
            var key = PairKey(folded[0], folded[1]);
            pairs[key >> 5] |= 1u << (key & 31);
        }
    }

    private UnitKind KindOf(char c)
    {
        var unit = CharacterFolding.FoldLower(c);
        if (unit < 128)
        {
            return char.IsAsciiLetterOrDigit(unit) || unit is '-' or CharacterFolding.Dropped ? UnitKind.Notable : UnitKind.Nothing;
        }

        if (char.IsSurrogate(c) || Homoglyphs.Has(CharacterFolding.Fold(c)))
        {
            return UnitKind.Notable;
        }

        var kind = kinds[trie.Next(0, unit)];
        return kind == NodeKind.None ? UnitKind.Nothing : kind == NodeKind.Leads && CharacterFolding.IsCjk(unit) ? UnitKind.BeginsPair : UnitKind.Notable;
    }

    // Long element names open inside longer words too (Dysprosiumoxid); so do Chinese names and beginnings of words.
    internal static bool OpensInside(Term term) =>
        term.Name.Match == NameMatch.Prefix || !char.IsAsciiLetter(CharacterFolding.FoldLower(term.Name.Text[^1]))
        || (term.Kind == TermKind.Element && term.Name.Text.Length >= 6);

    private bool Walk(ReadOnlySpan<char> text, int start, int at, int node, int repairs)
    {
        while (true)
        {
            if (Ends(text, start, at, node))
            {
                return true;
            }

            if (at >= text.Length)
            {
                return false;
            }

            var unit = CharacterFolding.FoldLower(text[at]);
            if (TermWalk.IsSeparator(unit))
            {
                var next = node == 0 ? 0 : Step(node, ' ');
                if (next == 0 && (node == 0 || !CharacterFolding.IsCjk(CharacterFolding.FoldLower(text[at - 1]))))
                {
                    return false;
                }

                node = next == 0 ? node : next;
                at = SkipSeparators(text, at);
                continue;
            }

            if (repairs < MaxRepairs && OpensConfused(text, start, at, node, repairs, unit))
            {
                return true;
            }

            node = Step(node, unit);
            if (node == 0)
            {
                return false;
            }

            at++;
        }
    }

    // What is confused inside a word: 1 and I for l or i, 0 for o, 5 for s, rn for m.
    private bool OpensConfused(ReadOnlySpan<char> text, int start, int at, int node, int repairs, char unit)
    {
        switch (unit)
        {
            case '1' or '|' when at > start:
                return OpensAs('i', text, start, at + 1, node, repairs) || OpensAs('l', text, start, at + 1, node, repairs);
            case '0' when at > start:
                return OpensAs('o', text, start, at + 1, node, repairs);
            case '5' when at > start:
                return OpensAs('s', text, start, at + 1, node, repairs);
            case 'i' when CharacterFolding.Fold(text[at]) == 'I' && HasSmallBeside(text, at):
                return OpensAs('l', text, start, at + 1, node, repairs);
            case 'r' when at + 1 < text.Length && CharacterFolding.FoldLower(text[at + 1]) == 'n':
                return OpensAs('m', text, start, at + 2, node, repairs);
            default:
                return false;
        }
    }

    private bool OpensAs(char unit, ReadOnlySpan<char> text, int start, int at, int node, int repairs)
    {
        var next = Step(node, unit);
        return next != 0 && Walk(text, start, at, next, repairs + 1);
    }

    private bool Ends(ReadOnlySpan<char> text, int start, int end, int node)
    {
        var kind = kinds[node];
        if (kind <= NodeKind.Leads)
        {
            return false;
        }

        return (kind & NodeKind.EndsInsideWords) != 0
            || ((kind & NodeKind.Ends) != 0 && EndsWord(text, end))
            || ((kind & NodeKind.EndsAsWritten) != 0 && !IsLetterOrDigitAt(text, end) && IsAsWritten(exact[node], text[start..end]));
    }

    // Where a word ends, or only a plural's ending follows.
    private static bool EndsWord(ReadOnlySpan<char> text, int end)
    {
        if (!IsLetterAt(text, end - 1) || !IsLetterAt(text, end))
        {
            return true;
        }

        var last = CharacterFolding.FoldLower(text[end]) == 'e' ? end + 1 : end;
        return last < text.Length && CharacterFolding.FoldLower(text[last]) == 's' && !IsLetterAt(text, last + 1);
    }

    private static bool IsAsWritten(string[] names, ReadOnlySpan<char> text)
    {
        foreach (var name in names)
        {
            var same = 0;
            while (same < name.Length && name.Length == text.Length
                && (CharacterFolding.Fold(name[same]) == CharacterFolding.Fold(text[same]) || TermWalk.IsSeparator(CharacterFolding.Fold(name[same]))))
            {
                same++;
            }

            if (same == name.Length)
            {
                return true;
            }
        }

        return false;
    }

    private int Step(int node, char unit)
    {
        var next = trie.Next(node, unit);
        return kinds[next] == NodeKind.None ? 0 : next;
    }

    private static bool HasSmallBeside(ReadOnlySpan<char> text, int at) =>
        (at > 0 && char.IsAsciiLetterLower(CharacterFolding.Fold(text[at - 1])))
        || (at + 1 < text.Length && char.IsAsciiLetterLower(CharacterFolding.Fold(text[at + 1])));

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && char.IsAsciiLetter(CharacterFolding.Fold(text[at]));

    private static bool IsLetterOrDigitAt(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(text[at]));

    private static int SkipSeparators(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && TermWalk.IsSeparator(CharacterFolding.Fold(text[at])))
        {
            at++;
        }

        return at;
    }

    private static int PairKey(char first, char second) => (int)(((first * 0x9E3779B1u) ^ (second * 0x85EBCA77u)) >> 17) & (PairBits - 1);
}
