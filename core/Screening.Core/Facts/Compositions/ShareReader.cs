using System.Buffers;
using System.Globalization;

namespace Screening.Core.Facts.Compositions;

/// <summary>Reads a share as composition strings print it: 1.2%, 0.5-1.0 wt%, &lt;0.01 %, 300 ppm, balance, 余量, ND.</summary>
internal static class ShareReader
{
    private static readonly string[] BalanceWords = ["balance", "bal", "remainder", "remaining", "rem", "rest", "余量", "余", "剩余", "其余", "馀量", "残部", "残り"];
    private static readonly string[] AbsenceWords = ["not detected", "n.d.", "nd", "nil", "none", "未检出", "absent", "n/d", "不含", "无", "<lod", "<loq", "bdl"];
    private static readonly string[] TraceWords = ["traces", "trace", "微量", "痕量"];
    private static readonly SearchValues<char> WordBeginnings = SearchValues.Create([.. BalanceWords.Concat(AbsenceWords).Concat(TraceWords).Select(w => w[0]).Distinct()]);

    private static readonly (string Word, char Sign)[] BoundWords = [("max", '<'), ("less than", '<'), ("up to", '<'), ("approx", '\0'), ("ca.", '\0'), ("about", '\0'), ("min", '>')];
    private static readonly string[] BasisWords = [" by weight", " by mass", " (wt)", "(wt)", "(wt.)", " w/w"];

    /// <summary>Reads a share that starts at a unit; false when none does.</summary>
    public static bool TryRead(ReadOnlySpan<char> lower, int at, out Share share)
    {
        share = default;
        var i = at;
        if (TryWords(lower, at, out share))
        {
            return true;
        }

        var bound = ReadBound(lower, ref i);
        if (!TryNumber(lower, ref i, out var low))
        {
            return false;
        }

        var high = low;
        var isGrouped = IsGrouped(lower, at, i);
        var afterFirst = i;
        SkipUnit(lower, ref afterFirst, out _, out _);
        var dash = SkipBlanks(lower, afterFirst);
        if (dash < lower.Length && lower[dash] is '±')
        {
            var second = SkipBlanks(lower, dash + 1);
            if (TryNumber(lower, ref second, out var tolerance) && tolerance <= low)
            {
                (low, high) = (low - tolerance, low + tolerance);
                i = second;
            }
        }
        else if (dash < lower.Length && (lower[dash] is '-' or '~' or '至' or '到' || StartsWith(lower, dash, "to ")))
        {
            var second = SkipBlanks(lower, dash + (lower[dash] == 't' ? 3 : 1));
            if (TryNumber(lower, ref second, out var upper) && upper >= low)
            {
                high = upper;
                i = second;
            }
        }

        var factor = 0.01;
        var hasUnit = SkipUnit(lower, ref i, out var unitFactor, out var isAtomic);
        factor = hasUnit ? unitFactor * (isGrouped && unitFactor < 1e-5 ? 1000 : 1) : factor;
        SkipBasis(lower, ref i);
        low *= factor;
        high *= factor;
        share = bound switch
        {
            '<' => new Share(0, high, hasUnit, false, high == 0, i, isAtomic),
            '>' => new Share(low, Math.Max(low, 1), hasUnit, false, false, i, isAtomic),
            _ => new Share(low, high, hasUnit, false, high == 0, i, isAtomic),
        };
        return low <= 1.0001;
    }

    // Balance, none, a trace.
    private static bool TryWords(ReadOnlySpan<char> lower, int at, out Share share)
    {
        share = default;
        at = SkipMarks(lower, at);
        if (at >= lower.Length || !WordBeginnings.Contains(lower[at]))
        {
            return false;
        }

        if (TryWord(lower, at, BalanceWords, out var end))
        {
            share = new Share(0, 1, Unit: true, IsBalance: true, IsAbsent: false, end);
        }
        else if (TryWord(lower, at, AbsenceWords, out end))
        {
            share = new Share(0, 0, Unit: true, IsBalance: false, IsAbsent: true, end);
        }
        else if (TryWord(lower, at, TraceWords, out end))
        {
            share = new Share(0, 0.0009, Unit: true, IsBalance: false, IsAbsent: false, end);
        }

        return share.Unit;
    }

    /// <summary>Reads a share that ends before a unit: 28.5% Nd, 15%[钕].</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> lower, int end, out Share share, out int start)
    {
        share = default;
        var i = end;
        while (i > 0 && lower[i - 1] is ' ' or '[' or '(')
        {
            i--;
        }

        start = i;
        if (i == 0 || lower[i - 1] != '%')
        {
            return false;
        }

        i--;
        while (i > 0 && lower[i - 1] is ' ')
        {
            i--;
        }

        while (i > 0 && (char.IsAsciiDigit(lower[i - 1]) || lower[i - 1] is '.' or '-' or '~'))
        {
            i--;
        }

        start = i;
        return TryRead(lower, i, out share) && share.Unit;
    }

    private static char ReadBound(ReadOnlySpan<char> lower, ref int i)
    {
        var bound = '\0';
        while (i < lower.Length && lower[i] is '<' or '≤' or '>' or '≥' or '~' or '约' or '=' or ' ' or ':')
        {
            bound = lower[i] switch { '<' or '≤' => '<', '>' or '≥' => '>', _ => bound };
            i++;
        }

        foreach (var (word, sign) in i < lower.Length && char.IsAsciiLetter(lower[i]) ? BoundWords : [])
        {
            if (StartsWith(lower, i, word))
            {
                i = SkipBlanks(lower, i + word.Length + (i + word.Length < lower.Length && lower[i + word.Length] == '.' ? 1 : 0));
                return sign == '\0' ? bound : sign;
            }
        }

        return bound;
    }

    private static bool TryNumber(ReadOnlySpan<char> lower, ref int i, out double value)
    {
        var start = i;
        Span<char> text = stackalloc char[16];
        var n = 0;
        var seenPoint = false;
        while (i < lower.Length && n < text.Length)
        {
            var c = lower[i];
            var point = c is '.' or ',' && !seenPoint && n > 0 && i + 1 < lower.Length && char.IsAsciiDigit(lower[i + 1]);
            if (!char.IsAsciiDigit(c) && !point)
            {
                break;
            }

            seenPoint |= point;
            text[n++] = point ? '.' : c;
            i++;
        }

        value = 0;
        var read = n > 0 && double.TryParse(text[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        i = read ? i : start;
        return read;
    }

    // 1,200 ppm: a comma before just three digits parts thousands where the unit is too small for it to be a decimal mark.
    private static bool IsGrouped(ReadOnlySpan<char> lower, int start, int end)
    {
        var comma = lower[start..end].IndexOf(',');
        return comma >= 0 && end - start - comma == 4;
    }

    private static bool SkipUnit(ReadOnlySpan<char> lower, ref int i, out double factor, out bool isAtomic)
    {
        var at = SkipBlanks(lower, i);
        isAtomic = StartsWith(lower, at, "at") || StartsWith(lower, at, "mol");
        foreach (var (unit, value) in Units)
        {
            if (StartsWith(lower, at, unit) && !(char.IsAsciiLetter(unit[^1]) && at + unit.Length < lower.Length && char.IsAsciiLetter(lower[at + unit.Length])))
            {
                i = at + unit.Length;
                factor = value;
                return true;
            }
        }

        factor = 0.01;
        return false;
    }

    private static readonly (string Unit, double Factor)[] Units =
    [
        ("wt.%", 0.01), ("wt%", 0.01), ("wt %", 0.01), ("wt. %", 0.01), ("mass%", 0.01), ("mass %", 0.01), ("at.%", 0.01), ("at%", 0.01), ("at %", 0.01),
        ("mol%", 0.01), ("mol %", 0.01), ("percent", 0.01), ("per cent", 0.01), ("pct", 0.01), ("%", 0.01), ("‰", 0.001), ("ppmw", 1e-6), ("ppm", 1e-6), ("mg/kg", 1e-6),
    ];

    private static void SkipBasis(ReadOnlySpan<char> lower, ref int i)
    {
        foreach (var basis in i < lower.Length && lower[i] is ' ' or '(' ? BasisWords : [])
        {
            if (StartsWith(lower, i, basis))
            {
                i += basis.Length;
                return;
            }
        }
    }

    private static bool TryWord(ReadOnlySpan<char> lower, int at, string[] words, out int end)
    {
        foreach (var word in words)
        {
            if (StartsWith(lower, at, word) && !(char.IsAsciiLetter(word[^1]) && at + word.Length < lower.Length && char.IsAsciiLetter(lower[at + word.Length])))
            {
                end = at + word.Length;
                return true;
            }
        }

        end = at;
        return false;
    }

    private static int SkipMarks(ReadOnlySpan<char> lower, int at)
    {
        while (at < lower.Length && lower[at] is ' ' or ':' or '=' or '(')
        {
            at++;
        }

        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> lower, int at)
    {
        while (at < lower.Length && lower[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool StartsWith(ReadOnlySpan<char> lower, int at, string word) =>
        at < lower.Length && lower[at..].StartsWith(word, StringComparison.Ordinal);
}
