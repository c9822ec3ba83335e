using Screening.Core.Text;

namespace Screening.Core.Classification;

/// <summary>The parts of a goods line that speak of items of their own: what semicolons and line ends divide.</summary>
internal static class ItemParts
{
    private const int LongestAbbreviation = 4;

    // A part that begins so goes on about the item before it.
    private static readonly string[] Continuations = ["with ", "containing ", "including ", "incl", "comprising ", "built-in ", "equipped ", "含", "内含", "内置", "内装", "带", "配", "装有", "用途", "用于", "适用"];

    // So does one behind a comma that begins with a word of place or use.
    private static readonly string[] LooseContinuations = ["in ", "inside ", "for ", "used ", "mounted", "fixed ", "glued ", "bonded ", "as ", "of ", "to ", "on "];

    /// <summary>True when two pieces of evidence in the goods text speak of different items.</summary>
    public static bool AreApart(string text, Evidence a, Evidence b)
    {
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        return Divide(text, first.Start + first.Length, second.Start);
    }

    /// <summary>
    /// True when what a material is said to be and finished goods are different items. Behind a material that is named first a comma or full
    /// stop divides too: "SmCo magnets, chairs"; behind a product it goes on about it: "loudspeaker, neodymium magnet, 8 ohm".
    /// </summary>
    public static bool AreApart(string text, Evidence material, ReadOnlySpan<Evidence> products)
    {
        foreach (var product in products)
        {
            var materialFirst = material.Start < product.Start && material.Start < products[0].Start;
            if (!AreApart(text, material, product) && !(materialFirst && DivideLoosely(text, material.Start + material.Length, product.Start)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when something between two places of a text divides items.</summary>
    public static bool Divide(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is ';' or '；' or '\n' && !GoesOn(text[(i + 1)..].TrimStart(), Continuations))
            {
                return true;
            }
        }

        return false;
    }

    // The last comma or sentence's end before a product begins the product's own item.
    private static bool DivideLoosely(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            var unit = CharacterFolding.Fold(text[i]);
            if (unit == ',' || (unit == '.' && EndsSentence(text, i)))
            {
                var part = text[(i + 1)..].TrimStart();
                return !GoesOn(part, Continuations) && !GoesOn(part, LooseContinuations);
            }
        }

        return false;
    }

    // A full stop with a blank behind it that ends no abbreviation: "42SH. Chairs", not "Inc. router".
    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        var letters = 0;
        while (letters < at && char.IsAsciiLetter(CharacterFolding.Fold(text[at - letters - 1])))
        {
            letters++;
        }

        return at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])
            && (letters is 0 or > LongestAbbreviation || (letters < at && char.IsAsciiDigit(CharacterFolding.Fold(text[at - letters - 1]))));
    }

    private static bool GoesOn(ReadOnlySpan<char> part, string[] continuations)
    {
        foreach (var word in continuations)
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
