using Screening.Core.Text;

namespace Screening.Core.Facts.Formulas;

/// <summary>A piece of text that may be a formula or hold some: no blanks, no Chinese.</summary>
/// <param name="Start">First normalised unit.</param>
/// <param name="End">Normalised unit behind the last.</param>
internal readonly record struct FormulaToken(int Start, int End)
{
    /// <summary>Finds the next piece at or behind <paramref name="from"/>.</summary>
    public static bool TryNext(ReadOnlySpan<char> plain, int from, out FormulaToken token)
    {
        var start = from;
        while (start < plain.Length && !CanStart(plain[start]))
        {
            start++;
        }

        var end = start;
        while (end < plain.Length && SymbolScan.IsFormulaUnit(plain[end]))
        {
            end++;
        }

        token = new FormulaToken(start, TrimEnd(plain, start, end));
        return token.End > token.Start;
    }

    private static bool CanStart(char c) => char.IsAsciiLetter(c) || c is '(' or '[' || char.IsAsciiDigit(c);

    // Closing marks that belong to the sentence, and a bracket that the formula never opened.
    private static int TrimEnd(ReadOnlySpan<char> plain, int start, int end)
    {
        while (end > start)
        {
            var last = plain[end - 1];
            var stray = last is ')' or ']' && Count(plain[start..end], last) > Count(plain[start..end], last == ')' ? '(' : '[');
            if (last is '.' or ',' or ':' or '-' or '/' or '=' or '>' or '·' || stray)
            {
                end--;
                continue;
            }

            break;
        }

        return end;
    }

    private static int Count(ReadOnlySpan<char> text, char c) => MemoryExtensions.Count(text, c);
}
