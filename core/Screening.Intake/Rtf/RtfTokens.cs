namespace Screening.Intake.Rtf;

/// <summary>Steps through the tokens of RTF; binary data is passed over.</summary>
internal sealed class RtfTokens(Stream content)
{
    private const int LongestWord = 32;
    private const int MostDigits = 9;

    private readonly byte[] buffer = new byte[16 * 1024];
    private readonly char[] letters = new char[LongestWord];
    private int filled;
    private int at;

    /// <summary>The next token; null at the end.</summary>
    public RtfToken? Next()
    {
        while (true)
        {
            var b = Take();
            switch (b)
            {
                case < 0:
                    return null;
                case '{':
                    return new RtfToken(RtfKind.Open, string.Empty, null);
                case '}':
                    return new RtfToken(RtfKind.Close, string.Empty, null);
                case '\r' or '\n' or 0:
                    continue;
                case '\\':
                    return Control();
                default:
                    return new RtfToken(RtfKind.Byte, string.Empty, b);
            }
        }
    }

    private RtfToken? Control()
    {
        var first = Peek();
        if (first < 0)
        {
            return null;
        }

        if (!char.IsAsciiLetter((char)first))
        {
            Take();
            return first == '\'' ? new RtfToken(RtfKind.Byte, string.Empty, (Hex(Take()) << 4) | Hex(Take()))
                : new RtfToken(RtfKind.Control, first is '\r' or '\n' ? "par" : ((char)first).ToString(), null);
        }

        var length = 0;
        while (Peek() is >= 0 and var letter && char.IsAsciiLetter((char)letter) && length < LongestWord)
        {
            letters[length++] = (char)Take();
        }

        var word = new string(letters, 0, length);
        var number = Number();
        if (Peek() == ' ')
        {
            Take();
        }

        if (word == "bin" && number > 0)
        {
            Skip(number.Value);
        }

        return new RtfToken(RtfKind.Control, word, number);
    }

    private int? Number()
    {
        var isNegative = Peek() == '-';
        if (isNegative)
        {
            Take();
        }

        int? number = null;
        for (var digits = 0; Peek() is >= '0' and <= '9' && digits < MostDigits; digits++)
        {
            number = ((number ?? 0) * 10) + Take() - '0';
        }

        return isNegative ? -number : number;
    }

    private void Skip(int count)
    {
        while (count-- > 0 && Take() >= 0)
        {
        }
    }

    private static int Hex(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'a' and <= 'f' => b - 'a' + 10,
        >= 'A' and <= 'F' => b - 'A' + 10,
        _ => 0,
    };

    private int Peek()
    {
        if (at == filled)
        {
            (at, filled) = (0, content.Read(buffer, 0, buffer.Length));
        }

        return at < filled ? buffer[at] : -1;
    }

    private int Take()
    {
        var next = Peek();
        at += next < 0 ? 0 : 1;
        return next;
    }
}
