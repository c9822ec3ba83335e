namespace Screening.Intake.Tables;

/// <summary>What the text of a cell looks like.</summary>
internal static class CellText
{
    private static readonly System.Buffers.SearchValues<char> WideBlanks = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x80, char.MaxValue - 0x80).Select(code => (char)code).Where(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')]);

    /// <summary>True for digits with separators, a sign, a currency or percent sign, and at most one short unit: <c>1,234.50</c>, <c>12 kg</c>, <c>$ 42.00</c>.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (letters > 0 && digits == 0)
                    return false;
                digits++;
            }
            else if (char.IsLetter(c))
            {
                if (c >= 0x2E80)
                    return false;
                letters++;
            }
            else if (!IsNumberSign(c))
            {
                return false;
            }
        }

        return digits > 0 && letters <= 3;
    }

    /// <summary>True for a number alone, without a unit.</summary>
    public static bool IsPlainNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!IsNumberSign(c))
                return false;
        }

        return digits > 0;
    }

    /// <summary>Letters of the text; a Chinese or Japanese character counts three, for it says more.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters += c >= 0x2E80 ? 3 : 1;
        }

        return letters;
    }

    /// <summary>True for six to ten digits, with dots or blanks between groups, whose chapter exists (01 to 97).</summary>
    public static bool IsTariffCode(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var chapter = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (digits < 2)
                    chapter = (chapter * 10) + c - '0';
                digits++;
            }
            else if (c is not ('.' or ' ') || digits < 2)
            {
                return false;
            }
        }

        return digits is 6 or 8 or 10 && chapter is >= 1 and <= 97;
    }

    /// <summary>True for a CAS registry number with its right check digit.</summary>
    public static bool IsCas(ReadOnlySpan<char> text)
    {
        if (text.Length is < 7 or > 12 || text[^2] != '-' || text[^5] != '-' || !char.IsAsciiDigit(text[^1]))
            return false;
        var sum = 0;
        var weight = 1;
        for (var i = text.Length - 3; i >= 0; i--)
        {
            if (i == text.Length - 5)
                continue;
            if (!char.IsAsciiDigit(text[i]))
                return false;
            sum += weight++ * (text[i] - '0');
        }

        return sum % 10 == text[^1] - '0';
    }

    /// <summary>True where <see cref="Collapse"/> changes nothing.</summary>
    public static bool IsCollapsed(ReadOnlySpan<char> text) => !NeedsCollapse(text);

    /// <summary>Trims and makes every run of white space one blank; gives back the same string where nothing changes.</summary>
    public static string Collapse(string text)
    {
        if (!NeedsCollapse(text))
            return text;
        var buffer = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF';
            if (!blank)
                buffer.Append(c);
            else if (buffer.Length > 0 && buffer[^1] != ' ')
                buffer.Append(' ');
        }

        return buffer.ToString().TrimEnd();
    }

    // Vectorised: nearly every cell is plain ASCII with nothing to collapse, which one scan for blanks in a row then shows. Beyond ASCII a
    // search for a set of characters is slow, and one for a range is not.
    private static bool NeedsCollapse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        if (text[0] == ' ' || text[^1] == ' ' || text.IndexOf("  ") >= 0)
            return true;
        return text.ContainsAnyExceptInRange(' ', '\u007F') && (text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAny(WideBlanks));
    }

    private static bool IsNumberSign(char c) =>
        c is '.' or ',' or ' ' or '-' or '+' or '%' or '\'' or '/' or '$' or '€' or '£' or '¥' or '￥' or '(' or ')' or '\u00A0' or '\u202F' or '*' or '<' or '>' or '≤' or '≥' or '~' or '±';
}
