using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>The words that name no goods (parts, samples, as per invoice, 货物), looked for in the text as given.</summary>
internal sealed class VagueNames
{
    private readonly TermTrie trie;
    private readonly NodeKind[] kinds;

    private readonly NameBeginnings beginnings;

    public VagueNames(TermTrie trie, Term[] terms)
    {
        this.trie = trie;
        kinds = new NodeKind[trie.NodeCount];
        string[] names = [.. terms.Where(t => t.Concept?.Kind == ConceptKind.Vague).Select(t => Lexicon.FoldName(t.Name.Text))];
        beginnings = new NameBeginnings(names);
        foreach (var name in names)
        {
            var node = 0;
            foreach (var unit in name)
            {
                node = trie.Next(node, unit);
                kinds[node] = kinds[node] == NodeKind.Ends ? NodeKind.Ends : NodeKind.Leads;
            }

            kinds[node] = NodeKind.Ends;
        }
    }

    private enum NodeKind : byte
    {
        None,
        Leads,
        Ends,
    }

    /// <summary>True when such words hold at least half of a text's letters.</summary>
    public bool MayBeMostOf(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var covered = 0;
        var coveredTo = 0;
        var previous = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var unit = CharacterFolding.FoldLower(text[i]);
            var isCjk = CharacterFolding.IsCjk(unit);
            var isLetter = char.IsAsciiLetter(unit) || isCjk;
            letters += isLetter ? 1 : 0;
            if (i >= coveredTo && isLetter && (isCjk || !char.IsAsciiLetter(previous)) && beginnings.MayBe(unit, i + 1 < text.Length ? CharacterFolding.FoldLower(text[i + 1]) : '\0'))
            {
                coveredTo = Math.Max(coveredTo, EndOfName(text, i));
            }

            covered += isLetter && i < coveredTo ? 1 : 0;
            previous = unit;

            // Even if all that follows were covered it would not be half.
            if ((letters - covered) * 2 > text.Length)
            {
                return false;
            }
        }

        return letters == 0 || covered * 2 >= letters;
    }

    private int EndOfName(ReadOnlySpan<char> text, int at)
    {
        var node = 0;
        var end = at;
        for (var i = at; i < text.Length; i++)
        {
            var unit = CharacterFolding.FoldLower(text[i]);
            node = trie.Next(node, TermWalk.IsSeparator(unit) ? ' ' : unit);
            if (kinds[node] == NodeKind.None)
            {
                break;
            }

            if (kinds[node] == NodeKind.Ends && (i + 1 == text.Length || CharacterFolding.IsCjk(unit) || CharacterFolding.FoldLower(text[i + 1]) is var next && (!char.IsAsciiLetter(next) || next == 's')))
            {
                end = i + 1;
            }
        }

        return end;
    }
}
