namespace Screening.Core.Facts.Formulas;

/// <summary>The digit 0 where a formula has the letter O, as scanners and hurried hands write it: Dy203, Sm2(C03)3, Gd(0H)3.</summary>
internal static class ZeroesInFormulas
{
    // Longer pieces of text are no formulas that are written without thought.
    private const int Longest = 40;

    /// <summary>Puts O for each zero that no count can hold; false when there is none. Whether the result is chemistry is not looked at.</summary>
    /// <param name="text">A piece of text without blanks.</param>
    /// <param name="repaired">The text as it may have been meant, of the same length.</param>
    public static bool TryRepair(ReadOnlySpan<char> text, out string repaired)
    {
        repaired = string.Empty;
        if (text.Length is < 4 or > Longest || text.IndexOf('0') < 0)
        {
            return false;
        }

        Span<char> letters = stackalloc char[text.Length];
        text.CopyTo(letters);
        var changed = false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '0' && StandsForO(text, i))
            {
                letters[i] = 'O';
                changed = true;
            }
        }

        repaired = changed ? new string(letters) : string.Empty;
        return changed;
    }

    // Between a count and a count (Dy203), behind a letter (C03), or before a letter (0H): counts do not begin with zero, and a count
    // of three figures in the middle is rarer than an oxide.
    private static bool StandsForO(ReadOnlySpan<char> text, int at)
    {
        var before = text[at - 1];
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return before is '.' || after is '.' ? false
            : char.IsAsciiDigit(before) ? char.IsAsciiDigit(after) && after != '0' && !(at >= 2 && char.IsAsciiDigit(text[at - 2]))
            : char.IsAsciiDigit(after) || char.IsAsciiLetter(after);
    }
}
