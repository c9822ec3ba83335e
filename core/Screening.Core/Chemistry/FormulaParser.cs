using System.Globalization;
using System.Runtime.CompilerServices;

namespace Screening.Core.Chemistry;

/// <summary>
/// Reads chemical formulas: counts with decimals, groups in brackets, hydrates after a dot, charges, dopants before or behind a
/// colon, solid solutions such as (Tb,Dy)Fe2. Input is normalised text: digits for subscripts, '·' or '.' for the hydrate dot.
/// </summary>
public static class FormulaParser
{
    /// <summary>UTF-16 units of the longest text that is read as a formula.</summary>
    internal const int MaxLength = 160;
    private const int MaxDepth = 8;

    /// <summary>Reads the whole text as a formula; null when it is none.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="ignoreCase">True: "DY2O3" and "dy2o3" read as Dy2O3. Ambiguous; ask <see cref="Formula.IsBalanced"/>.</param>
    [SkipLocalsInit]
    public static Formula? Parse(ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var sum = new FormulaSum(stackalloc byte[FormulaSum.Room], stackalloc double[FormulaSum.Room]);
        return Read(text, ignoreCase, ref sum) ? sum.ToFormula() : null;
    }

    /// <summary>True when the text is one to five element symbols with optional charges, as stand beside a colon: Ce,Tb or Eu2+.</summary>
    public static bool IsDopantList(ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        if (text.Length is 0 or > 24)
        {
            return false;
        }

        var none = default(FormulaSum);
        return ReadDopants(text, ignoreCase, ref none, isKept: false);
    }

    private static bool Read(ReadOnlySpan<char> text, bool ignoreCase, ref FormulaSum sum)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return Cursor.ReadSum(text, ignoreCase, 1, false, ref sum);
        }

        var left = text[..colon];
        var right = text[(colon + 1)..];
        if (IsDopantList(right, ignoreCase))
        {
            return Cursor.ReadSum(left, ignoreCase, 1, false, ref sum) && ReadDopants(right, ignoreCase, ref sum);
        }

        return IsDopantList(left, ignoreCase) && ReadDopants(left, ignoreCase, ref sum) && Cursor.ReadSum(right, ignoreCase, 1, false, ref sum);
    }

    private static bool ReadDopants(ReadOnlySpan<char> text, bool ignoreCase, ref FormulaSum sum, bool isKept = true)
    {
        var i = 0;
        while (i < text.Length)
        {
            var number = Cursor.ReadSymbol(text, ref i, ignoreCase);
            if (number == 0)
            {
                return false;
            }

            if (!SkipChargeOrShare(text, ref i))
            {
                return false;
            }

            if (isKept)
            {
                sum.AddDopant(number);
            }
            if (i < text.Length && text[i] is ',' or '/' or '、' && ++i == text.Length)
            {
                return false;
            }
        }

        return true;
    }

    // "Eu2+" and "Nd0.5%": a number beside a dopant is a charge or a share, never a count of atoms.
    private static bool SkipChargeOrShare(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
        {
            i++;
        }

        var marked = i < text.Length && (text[i] is '+' or '-' or '%');
        i += marked ? 1 : 0;
        return marked || i == start;
    }

    private static class Cursor
    {
        /// <summary>Reads formula units joined by hydrate dots or solid-solution hyphens.</summary>
        public static bool ReadSum(
            ReadOnlySpan<char> text, bool ignoreCase, double factor, bool dopant, ref FormulaSum sum)
        {
            var i = 0;
            while (i < text.Length)
            {
                var unit = factor;
                if (i > 0 && TryReadNumber(text, ref i, out var leading))
                {
                    unit *= leading;
                }
                else if (i > 0)
                {
                    SkipVariable(text, ref i);
                }

                if (!ReadGroup(text, ref i, '\0', unit, ignoreCase, dopant, ref sum, 0))
                {
                    return false;
                }

                if (i == text.Length)
                {
                    return true;
                }

                if (text[i] is '·' or '.' or '*' or '•' or '∙' && i + 1 < text.Length)
                {
                    i++;
                    continue;
                }

                return SkipCharge(text, ref i) && i == text.Length;
            }

            return false;
        }

        public static byte ReadSymbol(ReadOnlySpan<char> text, ref int i, bool ignoreCase)
        {
            if (i >= text.Length || !char.IsAsciiLetter(text[i]) || (!ignoreCase && !char.IsAsciiLetterUpper(text[i])))
            {
                return 0;
            }

            Span<char> symbol = [char.ToUpperInvariant(text[i]), '\0'];
            if (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) && (ignoreCase || char.IsAsciiLetterLower(text[i + 1])))
            {
                symbol[1] = char.ToLowerInvariant(text[i + 1]);
                var two = PeriodicTable.NumberOf(symbol);
                if (two != 0)
                {
                    i += 2;
                    return two;
                }

                if (!ignoreCase && text[i + 1] is not ('x' or 'y' or 'z'))
                {
                    return 0;
                }
            }

            var one = PeriodicTable.NumberOf(symbol[..1]);
            i += one == 0 ? 0 : 1;
            return one;
        }

        private static bool ReadGroup(
            ReadOnlySpan<char> text, ref int i, char close, double factor, bool ignoreCase, bool dopant, ref FormulaSum sum, int depth)
        {
            if (depth > MaxDepth)
            {
                return false;
            }

            var start = i;
            var previous = (byte)0;
            var counted = false;
            while (i < text.Length && text[i] != close)
            {
                if (text[i] is '(' or '[' or '{')
                {
                    if (!ReadBracket(text, ref i, factor, ignoreCase, dopant, ref sum, depth))
                    {
                        return false;
                    }

                    continue;
                }

                if (close != '\0' && text[i] == ',')
                {
                    i++;
                    continue;
                }

                var number = ReadSymbol(text, ref i, ignoreCase);
                if (number == 0 || (number == previous && !counted))
                {
                    // No formula writes an element twice side by side without a count: TbFF2 is a code.
                    return number == 0 && i > start;
                }

                previous = number;
                counted = false;

                var count = 1.0;
                if (TryReadNumber(text, ref i, out var read))
                {
                    count = read;
                    counted = true;
                    sum.HasCounts = true;
                }
                else if (!ignoreCase)
                {
                    SkipVariable(text, ref i);
                }

                if (count <= 0 || count > 999)
                {
                    return false;
                }

                sum.Add(number, dopant, count * factor);
            }

            return i > start;
        }

        // A letter in place of a number: Sm(Co,Fe,Cu,Zr)z, Tb2(CO3)3·xH2O, BaTiO3-δ; counted as one.
        private static void SkipVariable(ReadOnlySpan<char> text, ref int i)
        {
            if (i < text.Length && text[i] is 'x' or 'y' or 'z' or 'n' or 'δ' && (i + 1 == text.Length || !char.IsAsciiLetterLower(text[i + 1])))
            {
                i++;
            }
        }

        private static bool ReadBracket(
            ReadOnlySpan<char> text, ref int i, double factor, bool ignoreCase, bool dopant, ref FormulaSum sum, int depth)
        {
            var close = text[i] switch { '(' => ')', '[' => ']', _ => '}' };
            var end = MatchingBracket(text, i, close);
            if (end < 0)
            {
                return false;
            }

            var after = end + 1;
            var multiplier = 1.0;
            if (TryReadNumber(text, ref after, out var read))
            {
                multiplier = read;
                sum.HasCounts = true;
            }
            else if (!ignoreCase)
            {
                SkipVariable(text, ref after);
            }

            i++;
            multiplier /= MembersOf(text[i..end]);
            if (!ReadGroup(text, ref i, close, factor * multiplier, ignoreCase, dopant, ref sum, depth + 1) || i != end)
            {
                return false;
            }

            i = after;
            return true;
        }

        // (Tb,Dy)Fe2: the members of a solid solution share one place; with counts of their own (La0.8,Sr0.2) they say how.
        private static int MembersOf(ReadOnlySpan<char> inner) =>
            inner.IndexOfAnyInRange('0', '9') < 0 ? inner.Count(',') + 1 : 1;

        private static int MatchingBracket(ReadOnlySpan<char> text, int open, char close)
        {
            var depth = 0;
            for (var i = open; i < text.Length; i++)
            {
                if (text[i] == text[open])
                {
                    depth++;
                }
                else if (text[i] == close && --depth == 0)
                {
                    return i;
                }
            }

            return -1;
        }

        private static bool TryReadNumber(ReadOnlySpan<char> text, ref int i, out double value)
        {
            var start = i;
            var seenDot = false;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && !seenDot && IsDecimalPoint(text, i, start))))
            {
                seenDot |= text[i] == '.';
                i++;
            }

            value = 0;
            return i > start && double.TryParse(text[start..i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        // "CeCl3.7H2O" is a hydrate dot, "Al0.5Sc0.5N" a decimal point: a hydrate dot is followed by a count and then H2O or a symbol,
        // and never stands behind a zero.
        private static bool IsDecimalPoint(ReadOnlySpan<char> text, int dot, int start)
        {
            if (dot + 1 >= text.Length || !char.IsAsciiDigit(text[dot + 1]))
            {
                return false;
            }

            if (text[start] == '0')
            {
                return true;
            }

            var i = dot + 1;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            return !text[i..].StartsWith("H2O", StringComparison.OrdinalIgnoreCase);
        }

        private static bool SkipCharge(ReadOnlySpan<char> text, ref int i)
        {
            var start = i;
            while (i < text.Length && (text[i] is '+' or '-' or 'x' or 'δ' || char.IsAsciiDigit(text[i])))
            {
                i++;
            }

            return i > start;
        }
    }
}
