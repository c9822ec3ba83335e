using Screening.Core.Chemistry;

namespace Screening.Core.Text;

/// <summary>
/// Cheap signs that a formula, an element's symbol or a CAS number may stand at a place of raw text. They say yes too often, never no
/// where a reader would find one.
/// </summary>
internal static class SymbolScan
{
    private const string Symbols = "smgdtbdyluschoertmeuyb";

    // As far as a formula can reach; what is longer is read to be sure.
    private const int Reach = 160;

    private const int LongestSmallFormula = 8;

    private static readonly bool[] Pairs = MakePairs();
    private static readonly bool[] RareEarthPairs = MakeRareEarthPairs();

    /// <summary>True when a listed element's symbol may stand at an upper-case letter.</summary>
    public static bool MayBeSymbolAt(ReadOnlySpan<char> text, int at, char previous)
    {
        var next = At(text, at + 1);
        if (CharacterFolding.Fold(text[at]) == 'Y' && MayBeYttriumAt(text, at, previous, next))
        {
            return true;
        }

        if (!IsPair(char.ToLowerInvariant(CharacterFolding.Fold(text[at])), char.ToLowerInvariant(next)))
        {
            return false;
        }

        if (char.IsAsciiLetterLower(next))
        {
            return !char.IsAsciiLetterLower(At(text, at + 2));
        }

        return char.IsAsciiLetter(At(text, at + 2)) ? IsMixedWord(text, at) : !char.IsAsciiLetter(previous) || StandsBesideDigits(text, at);
    }

    /// <summary>True when a formula in small letters that opens a bracket, dy(no3)3, may start at a letter.</summary>
    public static bool MayBeSmallSaltAt(ReadOnlySpan<char> text, int at) =>
        IsPair(char.ToLowerInvariant(At(text, at)), char.ToLowerInvariant(At(text, at + 1))) && At(text, at + 2) == '(' && char.IsAsciiLetter(At(text, at + 3));

    /// <summary>True when the digit at a place may be a count in a formula in small letters: y2o3, gdcl3.</summary>
    public static bool MayBeSmallFormulaAt(ReadOnlySpan<char> text, int digit)
    {
        var after = '\0';
        for (var i = digit - 1; i >= 0 && digit - i <= LongestSmallFormula && char.IsAsciiLetterLower(At(text, i)); i--)
        {
            if (At(text, i) == 'y' || IsPair(At(text, i), after))
            {
                return true;
            }

            after = At(text, i);
        }

        return false;
    }

    /// <summary>True when the hyphen at a place may be the first of a CAS number.</summary>
    public static bool MayBeCasAt(ReadOnlySpan<char> text, int hyphen) =>
        char.IsDigit(At(text, hyphen - 1)) && char.IsDigit(At(text, hyphen - 2))
        && char.IsDigit(At(text, hyphen + 1)) && char.IsDigit(At(text, hyphen + 2))
        && CharacterFolding.Fold(At(text, hyphen + 3)) == '-' && char.IsDigit(At(text, hyphen + 4));

    /// <summary>False when no rare earth's symbol stands in a piece of normalised text, whatever the case of its letters.</summary>
    public static bool MayHoldRareEarth(ReadOnlySpan<char> text)
    {
        var previous = 0;
        foreach (var unit in text)
        {
            var letter = unit | 0x20;
            if (unit < 128 && (letter == 'y' || RareEarthPairs[(previous << 7) | letter]))
            {
                return true;
            }

            previous = unit < 128 ? letter : 0;
        }

        return false;
    }

    /// <summary>True for the two small letters of a listed element's symbol.</summary>
    public static bool IsPair(char first, char second) => first < 128 && second < 128 && Pairs[(first << 7) | second];

    /// <summary>True for a folded unit that may stand inside a formula or between the formulas of one piece of text.</summary>
    public static bool IsFormulaUnit(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or '[' or ']' or '·' or '.' or ':' or ',' or '+' or '-' or '/' or '*' or '=' or '>' or 'δ';

    private static bool MayBeYttriumAt(ReadOnlySpan<char> text, int at, char previous, char next) =>
        (char.IsAsciiDigit(next) && !IsLongNumberAt(text, at + 1)) || char.IsAsciiLetterLower(previous)
        || (char.IsAsciiLetterUpper(next) && IsMixedWord(text, at))
        || (!char.IsAsciiLetterOrDigit(next) && !char.IsAsciiLetterUpper(previous));

    // Y19000 is a type code: more than a share of a hundred, unless it is in parts of a million, and with nothing behind it no formula.
    private static bool IsLongNumberAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < Reach && char.IsAsciiDigit(At(text, end)))
        {
            end++;
        }

        var unit = At(text, At(text, end) == ' ' ? end + 1 : end);
        return end - at > 3 && !char.IsAsciiLetter(At(text, end)) && !(unit is '%' or 'p' or 'P' or 'm' or 'M' or '.' or '(' or '[');
    }

    // "DYFe" and "NDDYFEB35" are words in which a symbol may stand without a digit behind it; "DYED" is not.
    private static bool IsMixedWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < Reach && char.IsAsciiLetterUpper(At(text, end)))
        {
            end++;
        }

        return end - at == Reach || char.IsAsciiLetterOrDigit(At(text, end));
    }

    // In capitals throughout, letters are symbols only in one piece of text with digits: (TB,DY)FE2 is a formula, LEATHER is none.
    private static bool StandsBesideDigits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < Reach && IsFormulaUnit(At(text, end)))
        {
            if (char.IsAsciiDigit(At(text, end++)))
            {
                return true;
            }
        }

        var start = at;
        while (at - start < Reach && IsFormulaUnit(At(text, start)))
        {
            if (char.IsAsciiDigit(At(text, start--)))
            {
                return true;
            }
        }

        return end - at == Reach || at - start == Reach;
    }

    private static bool[] MakeRareEarthPairs()
    {
        var pairs = new bool[128 * 128];
        for (var number = 1; number <= 118; number++)
        {
            if (PeriodicTable.IsRareEarth(number) && PeriodicTable.SymbolOf(number) is [var first, var second])
            {
                pairs[((first | 0x20) << 7) | second] = true;
            }
        }

        return pairs;
    }

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
