using Screening.Core.Lists;

namespace Screening.Core.Text;

/// <summary>
/// Reads misspelt English element names (dysprosum, ytrium, europuim) and names inside chemical words (trifluoroyttrium). Never across
/// elements: a word that is as near to another element, or to a common word, is nobody's misspelling.
/// </summary>
public sealed class ElementSpelling
{
    private const int Shortest = 5;
    private const int Longest = 24;
    private const int LongestWord = 64;

    // A shorter rest is an ending of ordinary words (Scandian, holmic), not a part of a chemical one.
    private const int ShortestRest = 3;

    // Words of ordinary language within reach of an element's name.
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "tedium", "medium", "premium", "podium", "stadium", "atrium", "serum", "cerium", "helium", "barium", "tertium", "herbarium",
        "terrarium", "solarium", "colum", "vellum", "trillium", "thallium", "yttrium", "gallium", "opium", "curium", "sodium", "indium",
        "radium", "niobium", "rubidium", "cesium", "europeum", "europe", "terbo", "holm", "holmes", "scandia",
    };

    // Two letters that a scanner joins to one: ri to n, ni to m, cl to d.
    private static readonly (char Read, string Written)[] Joined = [('n', "ri"), ('m', "in"), ('m', "ni"), ('d', "cl"), ('u', "ii"), ('h', "li")];

    private readonly (string Name, string Symbol, bool IsRareEarth)[] names;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> rareEarths;
    private readonly HashSet<string> allNames;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> innocent;

    /// <summary>Takes the English names from the edition.</summary>
    public ElementSpelling(Edition edition)
    {
        names =
        [
            .. edition.Elements.Values
                .SelectMany(e => e.Names.Where(n => n.Language == "en" && n.Text.Length >= Shortest && !n.Text.Contains(' ', StringComparison.Ordinal))
                    .Select(n => (Name: n.Text.ToLowerInvariant(), e.Symbol, e.IsRareEarth)))
                .OrderBy(n => n.Name, StringComparer.Ordinal),
        ];
        rareEarths = names.Where(n => n.IsRareEarth).ToDictionary(n => n.Name, n => n.Symbol, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        allNames = names.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        innocent = names.Where(n => !n.IsRareEarth).Select(n => n.Name).Concat(CommonWords).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when a word of raw text that starts here could be a rare earth's name, misspelt or inside a longer word.</summary>
    public bool MayBeAt(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestWord && char.IsAsciiLetter(CharacterFolding.Fold(text[end])))
        {
            end++;
        }

        var length = end - at;
        if (length is < Shortest or > LongestWord)
        {
            return false;
        }

        Span<char> word = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            word[i] = CharacterFolding.FoldLower(text[at + i]);
        }

        return !innocent.Contains(word) && (MayBeMisspelt(word) || EndsWithName(word));
    }

    /// <summary>As <see cref="MayBeAt"/> for the word that a place lies in; false where none does.</summary>
    public bool MayBeAround(ReadOnlySpan<char> text, int at)
    {
        var start = at + 1;
        while (start > 0 && at - start < LongestWord && char.IsAsciiLetter(CharacterFolding.Fold(text[start - 1])))
        {
            start--;
        }

        return start <= at && (MayBeAt(text, start) || MayBeBroken(text, start));
    }

    // "dyspro-\nsium": the rest of a name behind its break.
    private bool MayBeBroken(ReadOnlySpan<char> text, int start)
    {
        Span<char> name = stackalloc char[Longest];
        var length = 0;
        for (var i = start; i < text.Length && length < Longest && char.IsAsciiLetter(CharacterFolding.Fold(text[i])); i++)
        {
            name[length++] = CharacterFolding.FoldLower(text[i]);
        }

        if (!name[..length].EndsWith("um"))
        {
            return false;
        }

        var end = start;
        while (end > 0 && IsBreak(CharacterFolding.Fold(text[end - 1])))
        {
            end--;
        }

        var begin = end;
        while (begin > 0 && length < Longest && char.IsAsciiLetter(CharacterFolding.Fold(text[begin - 1])))
        {
            begin--;
            name[..length].CopyTo(name[1..]);
            name[0] = CharacterFolding.FoldLower(text[begin]);
            length++;
        }

        return end < start && begin < end && rareEarths.ContainsKey(name[..length]);
    }

    /// <summary>
    /// The symbol of the rare earth whose name a lower-case text holds with a break inside ("dyspro-\nsium", "ytt rium"), by the place where
    /// its last part begins and ends. Gives the name's beginning; null when it is none.
    /// </summary>
    public string? ReadBroken(ReadOnlySpan<char> text, int start, int end, out int begin)
    {
        begin = start;
        while (begin > 0 && IsBreak(text[begin - 1]))
        {
            begin--;
        }

        var firstEnd = begin;
        while (begin > 0 && char.IsAsciiLetter(text[begin - 1]))
        {
            begin--;
        }

        var length = firstEnd - begin + end - start;
        if (firstEnd == start || begin == firstEnd || length > Longest)
        {
            return null;
        }

        Span<char> name = stackalloc char[length];
        text[begin..firstEnd].CopyTo(name);
        text[start..end].CopyTo(name[(firstEnd - begin)..]);
        return rareEarths.TryGetValue(name, out var symbol) ? symbol : null;
    }

    private static bool IsBreak(char unit) => unit is ' ' or '-' or '\n' or '\r';

    // A misspelling keeps its first letter; the few names with that letter and about that length are looked at before all others.
    private bool MayBeMisspelt(ReadOnlySpan<char> word)
    {
        if (word.Length > 14 || !HasPlausibleShape(word))
        {
            return false;
        }

        foreach (var (name, _, isRareEarth) in names)
        {
            if (isRareEarth && name[0] == word[0] && Math.Abs(name.Length - word.Length) <= 2 && Distance(word, name) <= 2)
            {
                return Read(word) is not null;
            }
        }

        return false;
    }

    private bool EndsWithName(ReadOnlySpan<char> word) =>
        word.Length > 8 && word.EndsWith("ium", StringComparison.Ordinal) && NameInside(word, out _, out _) is not null;

    /// <summary>The symbol of the rare earth whose name the lower-case word misspells; null when it is none for sure.</summary>
    public string? Read(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > 14 || !HasPlausibleShape(word))
        {
            return null;
        }

        var best = 3;
        var second = 3;
        string? symbol = null;
        var isRareEarth = false;
        var length = 0;
        foreach (var candidate in names)
        {
            // A slip keeps the first letter: that tells Yterbium from terbium and Therbium from erbium.
            if (candidate.Name[0] != word[0] || Math.Abs(candidate.Name.Length - word.Length) > 2)
            {
                continue;
            }

            var distance = Distance(word, candidate.Name);
            if (distance < best)
            {
                second = candidate.Symbol == symbol ? second : best;
                (best, symbol, isRareEarth, length) = (distance, candidate.Symbol, candidate.IsRareEarth, candidate.Name.Length);
            }
            else if (distance < second && candidate.Symbol != symbol)
            {
                second = distance;
            }
        }

        var allowed = length >= 9 ? 2 : 1;
        var isNear = isRareEarth && best > 0 && best <= allowed && second > best && !CommonWords.Contains(word.ToString());
        return isNear ? symbol : ReadJoined(word);
    }

    // "Yttnum": two letters that were read as one.
    private string? ReadJoined(ReadOnlySpan<char> word)
    {
        Span<char> name = stackalloc char[word.Length + 1];
        for (var i = 1; i < word.Length; i++)
        {
            foreach (var (read, written) in Joined)
            {
                if (word[i] != read)
                {
                    continue;
                }

                word[..i].CopyTo(name);
                written.CopyTo(name[i..]);
                word[(i + 1)..].CopyTo(name[(i + 2)..]);
                if (rareEarths.TryGetValue(name, out var symbol))
                {
                    return symbol;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// A rare earth's name at the end or start of a longer lower-case chemical word: trifluoroyttrium, dysprosiumoxid. Gives the name's
    /// place in the word; null when the rest of the word is not chemistry.
    /// </summary>
    public string? NameInside(ReadOnlySpan<char> word, out int start, out int length)
    {
        foreach (var (name, symbol, isRareEarth) in names)
        {
            if (!isRareEarth || word.Length < name.Length + ShortestRest)
            {
                continue;
            }

            if (word.EndsWith(name, StringComparison.Ordinal) && ChemicalMorphemes.Cover(word[..^name.Length]))
            {
                (start, length) = (word.Length - name.Length, name.Length);
                return symbol;
            }

            if (word.StartsWith(name, StringComparison.Ordinal) && ChemicalMorphemes.Cover(word[name.Length..]))
            {
                (start, length) = (0, name.Length);
                return symbol;
            }
        }

        (start, length) = (0, 0);
        return null;
    }

    /// <summary>True when the lower-case word is an element's English name as it stands.</summary>
    public bool IsName(string word) => allNames.Contains(word);

    private static bool HasPlausibleShape(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest && !word.EndsWith("ium", StringComparison.Ordinal))
        {
            return false;
        }

        // All these names end in -ium: a slip of the hand leaves an m, or an i and u side by side, at the end (gadoliniun, europuim).
        var tail = word[Math.Max(0, word.Length - 4)..];
        return word[^1] == 'm' || tail.Contains("iu", StringComparison.Ordinal) || tail.Contains("ui", StringComparison.Ordinal);
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; cut off at 3.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }

                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least >= 3)
            {
                return 3;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(3, last[b.Length]);
    }
}
