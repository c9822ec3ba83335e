using Screening.Core.Chemistry;

namespace Screening.Ocr.Repair;

/// <summary>
/// Formulas with digits read for letters and letters for digits (<c>Dy203</c>, <c>AI2O3</c>): put right where exactly one way of reading them is a
/// formula whose charges balance, and the way it was read is none.
/// </summary>
internal static class FormulaRepair
{
    private const int Longest = 24;
    private const int MaxOpen = 8;
    private const int Silicon = 14;

    /// <summary>The repair of a token; null where none is needed or none is certain.</summary>
    public static TokenRepair? Of(string token)
    {
        // What follows without a blank is the number, and no arsenic.
        var cas = token.IndexOf("CAS", StringComparison.Ordinal);
        return cas <= 0 ? OfFormula(token) : OfFormula(token[..cas]) is { } repair ? repair with { Text = $"{repair.Text} {token[cas..]}" } : null;
    }

    private static TokenRepair? OfFormula(string token) => OfSpelling(token) ?? (token.Contains("rn", StringComparison.Ordinal) ? OfJoined(token.Replace("rn", "m", StringComparison.Ordinal)) : null);

    // Two letters that stand close are one: "Srn2O3" is of samarium.
    private static TokenRepair? OfJoined(string joined) =>
        OfSpelling(joined) ?? (IsBalanced(joined) && IsRareEarth(joined) ? new TokenRepair(joined, "only so the charges of the formula balance") : null);

    private static TokenRepair? OfSpelling(string token)
    {
        if (token.Length is < 3 or > Longest || !char.IsAsciiLetter(token[0]) || !token.All(IsOfFormula) || !token.Any(char.IsAsciiDigit) || IsBalanced(token))
        {
            return null;
        }

        var open = Enumerable.Range(0, token.Length).Where(i => Others(token, i).Length > 0).ToList();
        if (open.Count is 0 or > MaxOpen)
        {
            return null;
        }

        var found = new List<(string Text, int Changes)>();
        Try(token, token.ToCharArray(), open, 0, 0, found);
        if (found.Count == 0)
        {
            return null;
        }

        var fewest = found.Min(f => f.Changes);
        var best = found.Where(f => f.Changes == fewest).ToList();
        return best.Count == 1 ? new TokenRepair(best[0].Text, "only so the charges of the formula balance") : null;
    }

    private static bool IsOfFormula(char c) => char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or '·' or '.' or '[' or ']';

    private static string Others(string token, int at) => token[at] switch
    {
        '0' => "Oo", 'O' => IsSecond(token, at) ? "0o" : "0", 'o' => IsFirst(token, at) ? "0O" : "0", '1' => "lI", 'l' => "1I", 'I' => "l1", '5' => "S", 'S' => IsSecond(token, at) ? "5s" : "5",
        's' => IsFirst(token, at) ? "S" : "", '8' => "B", 'B' => "8",
        'C' or 'U' or 'P' or 'V' or 'Z' when IsSecond(token, at) => Lower(token[at]),
        'c' or 'u' or 'p' or 'v' or 'w' or 'y' or 'z' or 'k' when IsFirst(token, at) => Upper(token[at]),
        _ => "",
    };

    // Letters that look the same large and small: the first of a symbol is large, the second small.
    private static bool IsFirst(string token, int at) => at == 0 || !char.IsAsciiLetter(token[at - 1]);

    private static bool IsSecond(string token, int at) => at > 0 && char.IsAsciiLetterUpper(token[at - 1]);

    private static string Lower(char c) => char.ToLowerInvariant(c).ToString();

    private static string Upper(char c) => char.ToUpperInvariant(c).ToString();

    private static void Try(string token, char[] text, List<int> open, int from, int changes, List<(string Text, int Changes)> found)
    {
        if (from == open.Count)
        {
            var candidate = new string(text);
            if (changes > 0 && IsBalanced(candidate) && IsPlausible(token, candidate))
            {
                found.Add((candidate, changes));
            }

            return;
        }

        var at = open[from];
        var was = text[at];
        Try(token, text, open, from + 1, changes, found);
        foreach (var other in Others(token, at))
        {
            text[at] = other;
            Try(token, text, open, from + 1, changes + 1, found);
        }

        text[at] = was;
    }

    private static bool IsBalanced(string text) => Parse(text) is { } formula && formula.IsBalanced();

    // Two elements at least, one of them a metal or silicon: what is left of grades and part numbers (N50, M8) is no substance.
    private static Formula? Parse(string text) =>
        !HasBareCount(text) && FormulaParser.Parse(text) is { Parts.Count: > 1 } formula && formula.Parts.All(p => p.Count is > 0 and <= 30) && formula.Parts.Any(p => p.Number == Silicon || !PeriodicTable.IsNonMetal(p.Number)) ? formula : null;

    // No formula writes a count of one, or one that begins with zero: C001 is the number of a case.
    private static bool HasBareCount(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var endsNumber = i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]);
            if (char.IsAsciiLetter(text[i - 1]) && (text[i] == '0' || (text[i] == '1' && endsNumber)))
            {
                return true;
            }
        }

        return false;
    }

    // A short token, or one of a letter and digits, may be a number of anything; it is a formula if it names a rare earth. Other short ones are formulas if
    // they count from zero, which no formula does.
    private static bool IsPlausible(string token, string candidate)
    {
        var isNumber = token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        return IsRareEarth(candidate) || (!isNumber && (token.Length >= 5 || CountsFromZero(token)));
    }

    private static bool IsRareEarth(string text) => Parse(text)!.Parts.Any(p => PeriodicTable.IsRareEarth(p.Number));

    private static bool CountsFromZero(string token)
    {
        for (var i = 1; i < token.Length; i++)
        {
            if (token[i] == '0' && char.IsAsciiLetter(token[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
