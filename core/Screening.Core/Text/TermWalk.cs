using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>Walks the tree of names over one reading.</summary>
internal ref struct TermWalk
{
    private const int MaxRepairs = 2;

    private readonly TermTrie trie;
    private readonly Term[] terms;
    private readonly NameBeginnings beginnings;
    private readonly ReadOnlySpan<char> lower;
    private readonly ReadOnlySpan<char> plain;
    private int start;
    private int bestEnd;
    private int bestRepairs;
    private Term? best;

    public TermWalk(TermTrie trie, Term[] terms, NameBeginnings beginnings, Reading reading)
    {
        this.trie = trie;
        this.terms = terms;
        this.beginnings = beginnings;
        lower = reading.Lower;
        plain = reading.Plain;
    }

    /// <summary>Units between the words of a name: any run of them reads as one blank.</summary>
    public static bool IsSeparator(char unit) => unit is ' ' or '-' or '_' or '/' or '\n' or '\r' or '·' or '\'' or '~';

    /// <summary>The longest name that starts at a unit.</summary>
    public bool TryLongestAt(int at, out TermHit hit)
    {
        hit = default;
        var first = lower[at];
        if (IsSeparator(first) || (at > 0 && char.IsAsciiLetter(first) && char.IsAsciiLetter(lower[at - 1]))
            || !beginnings.MayBe(first, at + 1 < lower.Length ? lower[at + 1] : '\0'))
        {
            return false;
        }

        start = at;
        best = null;
        bestEnd = at;
        bestRepairs = 0;
        Walk(0, at, 0);
        if (best is null)
        {
            return false;
        }

        hit = new TermHit(best, at, bestEnd, bestRepairs > 0);
        return true;
    }

    private void Walk(int node, int at, int repairs)
    {
        while (true)
        {
            if (node != 0)
            {
                Consider(node, at, repairs);
            }

            if (at >= lower.Length)
            {
                return;
            }

            var unit = lower[at];
            if (IsSeparator(unit))
            {
                var after = SkipSeparators(at);
                var next = node == 0 ? 0 : trie.Next(node, ' ');
                if (next == 0 && IsBlankInsideChinese(at, after))
                {
                    at = after;
                    continue;
                }

                if (next == 0)
                {
                    return;
                }

                node = next;
                at = after;
                continue;
            }

            if (repairs < MaxRepairs)
            {
                WalkConfusions(node, at, repairs);
            }

            node = trie.Next(node, unit);
            if (node == 0)
            {
                return;
            }

            at++;
        }
    }

    // What scanners and hurried hands confuse: 1 and I for l or i, 0 for o, 5 for s, rn for m. Only inside a word of letters.
    private void WalkConfusions(int node, int at, int repairs)
    {
        var unit = lower[at];
        switch (unit)
        {
            case '1' or '|' when at > start:
                WalkAs(node, 'i', at + 1, repairs);
                WalkAs(node, 'l', at + 1, repairs);
                break;
            case '0' when at > start:
                WalkAs(node, 'o', at + 1, repairs);
                break;
            case '5' when at > start:
                WalkAs(node, 's', at + 1, repairs);
                break;
            case 'i' when plain[at] == 'I' && HasLowerCaseBeside(at):
                WalkAs(node, 'l', at + 1, repairs);
                break;
            case 'r' when at + 1 < lower.Length && lower[at + 1] == 'n':
                WalkAs(node, 'm', at + 2, repairs);
                break;
        }
    }

    private void WalkAs(int node, char unit, int at, int repairs)
    {
        var next = trie.Next(node, unit);
        if (next != 0)
        {
            Walk(next, at, repairs + 1);
        }
    }

    private readonly bool HasLowerCaseBeside(int at) =>
        (at > 0 && char.IsAsciiLetterLower(plain[at - 1])) || (at + 1 < plain.Length && char.IsAsciiLetterLower(plain[at + 1]));

    private void Consider(int node, int end, int repairs)
    {
        foreach (var index in trie.TermsAt(node))
        {
            var term = terms[index];
            var found = Accepts(term, end);
            if (found > bestEnd || (found == bestEnd && found > start && repairs == bestRepairs && best is { Kind: TermKind.Concept } && term.Kind != TermKind.Concept))
            {
                if (repairs > 0 && end - start < 5)
                {
                    continue;
                }

                best = term;
                bestEnd = found;
                bestRepairs = repairs;
            }
        }
    }

    // Where the name ends, a plural's ending included; 0 when its bounds do not hold.
    private readonly int Accepts(Term term, int end)
    {
        var last = lower[end - 1];
        var first = lower[start];
        if (IsSeparator(last))
        {
            return 0;
        }

        if (term.Name.Match == NameMatch.ExactCase)
        {
            return IsAlphanumericAt(start - 1) || IsAlphanumericAt(end) || !SameCase(term.Name.Text, end) ? 0 : end;
        }

        if (char.IsAsciiDigit(first) && IsAlphanumericAt(start - 1))
        {
            return 0;
        }

        if (term.Name.Match == NameMatch.Prefix || !char.IsAsciiLetterOrDigit(last))
        {
            return end;
        }

        if (char.IsAsciiDigit(last))
        {
            return IsAlphanumericAt(end) ? 0 : end;
        }

        if (!IsLetterAt(end))
        {
            // Three letters with a number behind them are a type code: TBC667.
            return end - start <= 3 && IsAlphanumericAt(end) ? 0 : end;
        }

        if (lower[end] == 's' && !IsLetterAt(end + 1))
        {
            return end + 1;
        }

        return lower[end] == 'e' && end + 1 < lower.Length && lower[end + 1] == 's' && !IsLetterAt(end + 2) ? end + 2 : 0;
    }

    private readonly bool SameCase(string name, int end)
    {
        var at = start;
        foreach (var c in name)
        {
            var unit = CharacterFolding.Fold(c);
            if (at >= end || (unit != plain[at] && !(IsSeparator(unit) && IsSeparator(plain[at]))))
            {
                return false;
            }

            at++;
        }

        return at == end;
    }

    private readonly bool IsLetterAt(int at) => (uint)at < (uint)lower.Length && char.IsAsciiLetter(lower[at]);

    private readonly bool IsAlphanumericAt(int at) => (uint)at < (uint)lower.Length && char.IsAsciiLetterOrDigit(lower[at]);

    private readonly int SkipSeparators(int at)
    {
        while (at < lower.Length && IsSeparator(lower[at]))
        {
            at++;
        }

        return at;
    }

    private readonly bool IsBlankInsideChinese(int at, int after) =>
        at > start && after < lower.Length && after - at <= 3
        && CharacterFolding.IsCjk(lower[at - 1]) && CharacterFolding.IsCjk(lower[after]);
}
