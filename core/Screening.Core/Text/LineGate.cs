using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>
/// The scan that nearly every line ends in: one pass over the text as given, no allocation, no copy. It lets pass whatever could hold
/// a fact that a rule looks at, and may let pass more.
/// </summary>
public sealed class LineGate
{
    private readonly TermTrie trie;
    private readonly ElementSpelling spelling;
    private readonly bool[] opensAt;
    private readonly bool[] opensInside;
    private readonly bool[] vagueAt;
    private readonly bool[] firstUnits = new bool[65536];
    private readonly bool[] firstPairs = new bool[128 * 128];

    internal LineGate(TermTrie trie, Term[] terms, ElementSpelling spelling)
    {
        this.trie = trie;
        this.spelling = spelling;
        var opening = new List<int>();
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Opens)
            {
                opening.Add(i);
                AddStart(Lexicon.FoldName(terms[i].Name.Text));
            }
        }

        var opens = opening.ToHashSet();
        opensAt = trie.SelectNodes(indices => indices.Any(opens.Contains));
        opensInside = trie.SelectNodes(indices => indices.Any(i => opens.Contains(i) && OpensInside(terms[i])));
        vagueAt = trie.SelectNodes(indices => indices.Any(i => terms[i].Concept?.Kind == ConceptKind.Vague));
    }

    /// <summary>True when the line can hold something: it must be read. False: nothing in it can match.</summary>
    public bool MayMatter(ReadOnlySpan<char> text)
    {
        var table = CharacterFolding.Units;
        var previous = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var unit = table[c];
            if (unit < 128)
            {
                if (char.IsAsciiLetter(unit))
                {
                    if (!char.IsAsciiLetter(previous))
                    {
                        if (WordOpens(text, i))
                        {
                            return true;
                        }
                    }

                    if (char.IsAsciiLetterUpper(unit) && SymbolScan.MayBeSymbolAt(text, i, previous))
                    {
                        return true;
                    }
                }
                else if (unit == '-' ? SymbolScan.MayBeCasAt(text, i) : unit == CharacterFolding.Dropped)
                {
                    return true;
                }
                else if (char.IsAsciiDigit(unit) && !char.IsAsciiLetterOrDigit(previous) && firstUnits[unit] && Opens(text, i))
                {
                    return true;
                }
            }
            else if ((firstUnits[unit] && Opens(text, i)) || char.IsSurrogate(c) || unit is >= '\u0370' and <= '\u052F' && char.IsAsciiLetter(previous))
            {
                return true;
            }

            previous = unit;
        }

        return false;
    }

    /// <summary>True when most of a short text is words that name no goods: it must be read to say so.</summary>
    public bool MayBeVague(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var covered = 0;
        var coveredTo = 0;
        var previous = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var unit = CharacterFolding.FoldLower(text[i]);
            var isLetter = char.IsAsciiLetter(unit) || CharacterFolding.IsCjk(unit);
            letters += isLetter ? 1 : 0;
            if (i >= coveredTo && isLetter && (CharacterFolding.IsCjk(unit) || !char.IsAsciiLetter(previous)))
            {
                coveredTo = Math.Max(coveredTo, VagueEnd(text, i));
            }

            covered += isLetter && i < coveredTo ? 1 : 0;
            previous = unit;
        }

        return letters == 0 || covered * 2 >= letters;
    }

    private int VagueEnd(ReadOnlySpan<char> text, int at)
    {
        var node = 0;
        var end = at;
        for (var i = at; i < text.Length; i++)
        {
            var unit = CharacterFolding.FoldLower(text[i]);
            node = trie.Next(node, TermWalk.IsSeparator(unit) ? ' ' : unit);
            if (node == 0)
            {
                break;
            }

            if (vagueAt[node] && (i + 1 == text.Length || CharacterFolding.IsCjk(unit) || !char.IsAsciiLetter(CharacterFolding.FoldLower(text[i + 1])) || CharacterFolding.FoldLower(text[i + 1]) == 's'))
            {
                end = i + 1;
            }
        }

        return end;
    }

    private bool WordOpens(ReadOnlySpan<char> text, int at)
    {
        if (MayStart(text, at) && Opens(text, at))
        {
            return true;
        }

        return SymbolScan.MayBeLowerFormulaAt(text, at) || spelling.MayBeAt(text, at);
    }

    private bool Opens(ReadOnlySpan<char> text, int at)
    {
        var node = 0;
        for (var i = at; i < text.Length; i++)
        {
            var unit = CharacterFolding.FoldLower(text[i]);
            if (TermWalk.IsSeparator(unit))
            {
                while (i + 1 < text.Length && TermWalk.IsSeparator(CharacterFolding.FoldLower(text[i + 1])))
                {
                    i++;
                }

                var next = trie.Next(node, ' ');
                if (next == 0 && CharacterFolding.IsCjk(CharacterFolding.FoldLower(text[i - 1])))
                {
                    continue;
                }

                node = next;
            }
            else
            {
                node = trie.Next(node, unit);
            }

            if (node == 0)
            {
                return i > at && char.IsAsciiDigit(unit) && char.IsAsciiLetter(CharacterFolding.FoldLower(text[i - 1])) && IsConfusable(unit);
            }

            if (opensAt[node] && (opensInside[node] || i + 1 == text.Length || EndsAt(text, i)))
            {
                return true;
            }
        }

        return false;
    }

    // Where a word ends, or goes on with a plural's s.
    private static bool EndsAt(ReadOnlySpan<char> text, int last)
    {
        if (!char.IsAsciiLetter(CharacterFolding.FoldLower(text[last])))
        {
            return true;
        }

        var next = CharacterFolding.FoldLower(text[last + 1]);
        return !char.IsAsciiLetter(next) || next is 's' or 'e';
    }

    // Long element names open inside longer words too (Dysprosiumoxid); so do Chinese names and beginnings of words.
    private static bool OpensInside(Term term) =>
        term.Name.Match == NameMatch.Prefix || !char.IsAsciiLetter(CharacterFolding.FoldLower(term.Name.Text[^1]))
        || (term.Kind == TermKind.Element && term.Name.Text.Length >= 6);

    private void AddStart(string folded)
    {
        firstUnits[folded[0]] = true;
        if (folded[0] < 128)
        {
            if (folded.Length == 1 || folded[1] >= 128)
            {
                Array.Fill(firstPairs, true, folded[0] << 7, 128);
            }
            else
            {
                firstPairs[(folded[0] << 7) | folded[1]] = true;
            }
        }
    }

    // The first two units of a name tell most words apart from all names; what may be read otherwise (1 for i) is let pass.
    private bool MayStart(ReadOnlySpan<char> text, int at)
    {
        var first = CharacterFolding.FoldLower(text[at]);
        if (!firstUnits[first] || first >= 128 || at + 1 >= text.Length)
        {
            return firstUnits[first];
        }

        var second = CharacterFolding.FoldLower(text[at + 1]);
        if (second >= 128 || second == CharacterFolding.Dropped)
        {
            return true;
        }

        return firstPairs[(first << 7) | (TermWalk.IsSeparator(second) ? ' ' : second)] || IsConfusable(second);
    }

    // A digit that stands for a letter inside a name: the reading will tell.
    private static bool IsConfusable(char unit) => unit is '0' or '1' or '5';
}
