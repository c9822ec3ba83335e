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

    private readonly (string Name, string Symbol, bool IsRareEarth)[] names;
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

        return start <= at && MayBeAt(text, start);
    }

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
        return isRareEarth && best > 0 && best <= allowed && second > best && !CommonWords.Contains(word.ToString()) ? symbol : null;
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
