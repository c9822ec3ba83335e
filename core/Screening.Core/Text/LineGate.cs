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
    private readonly bool[] firstUnits = new bool[65536];

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
                firstUnits[Lexicon.FoldName(terms[i].Name.Text)[0]] = true;
            }
        }

        var opens = opening.ToHashSet();
        opensAt = trie.SelectNodes(indices => indices.Any(opens.Contains));
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

    private bool WordOpens(ReadOnlySpan<char> text, int at)
    {
        if (firstUnits[CharacterFolding.FoldLower(text[at])] && Opens(text, at))
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

            if (opensAt[node])
            {
                return true;
            }
        }

        return false;
    }

    // A digit that stands for a letter inside a name: the reading will tell.
    private static bool IsConfusable(char unit) => unit is '0' or '1' or '5';
}
