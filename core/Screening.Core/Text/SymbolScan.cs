namespace Screening.Core.Text;

/// <summary>
/// Cheap signs that a formula, an element's symbol or a CAS number may stand at a place of raw text. They say yes too often, never no
/// where a reader would find one.
/// </summary>
internal static class SymbolScan
{
    private const string Symbols = "smgdtbdyluschoertmeuyb";

    private static readonly bool[] Pairs = MakePairs();

    /// <summary>True when a listed element's symbol may stand at an upper-case letter.</summary>
    public static bool MayBeSymbolAt(ReadOnlySpan<char> text, int at, char previous)
    {
        var next = At(text, at + 1);
        if (text[at] == 'Y' || text[at] == 'Ｙ')
        {
            return char.IsAsciiDigit(next)
                || (char.IsAsciiLetterUpper(next) && (char.IsAsciiLetterLower(At(text, at + 2)) || IsMixedWord(text, at)))
                || (next is '-' or ':' or '/' or ' ' or '(' or ')' or ',' or '=' or '\0' && !char.IsAsciiLetterUpper(previous))
                || char.IsAsciiLetterLower(previous) || IsPair('y', char.ToLowerInvariant(next));
        }

        if (!IsPair(char.ToLowerInvariant(CharacterFolding.Fold(text[at])), char.ToLowerInvariant(next)))
        {
            return false;
        }

        return char.IsAsciiLetterLower(next)
            ? !char.IsAsciiLetterLower(At(text, at + 2))
            : !char.IsAsciiLetter(At(text, at + 2)) || IsMixedWord(text, at);
    }

    /// <summary>True when a lower-case formula such as dy2o3 may start at a letter.</summary>
    public static bool MayBeLowerFormulaAt(ReadOnlySpan<char> text, int at)
    {
        var first = char.ToLowerInvariant(At(text, at));
        var second = char.ToLowerInvariant(At(text, at + 1));
        var digit = first == 'y' && char.IsAsciiDigit(second) ? at + 1 : IsPair(first, second) ? at + 2 : -1;
        return digit > 0 && (char.IsAsciiDigit(At(text, digit)) || At(text, digit) is '(') && char.IsAsciiLetter(At(text, digit + 1));
    }

    /// <summary>True when the hyphen at a place may be the first of a CAS number.</summary>
    public static bool MayBeCasAt(ReadOnlySpan<char> text, int hyphen) =>
        char.IsDigit(At(text, hyphen - 1)) && char.IsDigit(At(text, hyphen - 2))
        && char.IsDigit(At(text, hyphen + 1)) && char.IsDigit(At(text, hyphen + 2))
        && CharacterFolding.Fold(At(text, hyphen + 3)) == '-' && char.IsDigit(At(text, hyphen + 4));

    // "DYFe" and "NDDYFEB" are words in which a symbol may stand without a digit behind it; "DYED" is not.
    private static bool IsMixedWord(ReadOnlySpan<char> text, int at)
    {
        var hasLower = false;
        var hasDigit = false;
        for (var i = at; i < text.Length && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(text[i])); i++)
        {
            hasLower |= char.IsAsciiLetterLower(text[i]);
            hasDigit |= char.IsAsciiDigit(CharacterFolding.Fold(text[i]));
        }

        return hasLower || hasDigit;
    }

    private static bool IsPair(char first, char second) => first < 128 && second < 128 && Pairs[(first << 7) | second];

    private static bool[] MakePairs()
    {
        var pairs = new bool[128 * 128];
        for (var i = 0; i < Symbols.Length; i += 2)
        {
            pairs[(Symbols[i] << 7) | Symbols[i + 1]] = true;
        }

        return pairs;
    }

    private static char At(ReadOnlySpan<char> text, int at) =>
        (uint)at < (uint)text.Length ? CharacterFolding.Fold(text[at]) : '\0';
}
