namespace Screening.Core.Classification;

/// <summary>The parts of a goods line that speak of items of their own: what semicolons and line ends divide.</summary>
internal static class ItemParts
{
    // A part that begins so goes on about the item before it.
    private static readonly string[] Continuations = ["with ", "containing ", "including ", "incl", "comprising ", "built-in ", "equipped ", "含", "内含", "内置", "内装", "带", "配", "装有", "用途", "用于", "适用"];

    /// <summary>True when two pieces of evidence in the goods text speak of different items.</summary>
    public static bool AreApart(string text, Evidence a, Evidence b)
    {
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        return Divide(text, first.Start + first.Length, second.Start);
    }

    /// <summary>True when something between two places of a text divides items.</summary>
    public static bool Divide(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is ';' or '；' or '\n' && !GoesOn(text[(i + 1)..].TrimStart()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool GoesOn(ReadOnlySpan<char> part)
    {
        foreach (var word in Continuations)
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
