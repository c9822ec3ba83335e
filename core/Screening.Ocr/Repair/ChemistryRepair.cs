using System.Text;
using Screening.Core;
using Screening.Core.Chemistry;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Repair;

/// <summary>Repairs words that chemistry decides, and says of each what it was before.</summary>
internal static class ChemistryRepair
{
    /// <summary>The words, repaired; each repair is added to the issues.</summary>
    /// <param name="place">The page, as issues name it.</param>
    /// <param name="words">The words.</param>
    /// <param name="issues">Gets the repairs.</param>
    public static List<ScanWord> Of(string place, IEnumerable<ScanWord> words, List<Issue> issues)
    {
        var repaired = new List<ScanWord>();
        foreach (var word in words)
        {
            var text = Repair(word.Text, (before, repair) => issues.Add(PageIssues.Repaired(place, word.Box, before, repair.Text, repair.Because)));
            repaired.Add(text.Length == word.Text.Length ? word with { Text = text } : word with { Text = text, Doubts = Moved(word, text) });
        }

        return repaired;
    }

    /// <summary>A text with its tokens repaired.</summary>
    /// <param name="text">The text as it was read.</param>
    /// <param name="note">Called for each repair with the token before.</param>
    public static string Repair(string text, Action<string, TokenRepair> note)
    {
        var result = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsOfToken(text[i]))
            {
                continue;
            }

            var token = text[start..i];
            var repair = CasRepair.Of(token) ?? FormulaRepair.Of(token) ?? NameRepair.Of(token) ?? SymbolRepair(token, text.AsSpan(i));
            if (repair is not null)
            {
                note(token, repair);
            }

            result.Append(repair?.Text ?? token);
            if (i < text.Length)
            {
                result.Append(text[i]);
            }

            start = i + 1;
        }

        return result.ToString();
    }

    private static bool IsOfToken(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || c is '-' or '(' or ')' or '.' or '|' or '[' or ']' : c == '·';

    // A symbol before its content: "C0 1.2%" is cobalt.
    private static TokenRepair? SymbolRepair(string token, ReadOnlySpan<char> after)
    {
        if (token is not ([>= 'A' and <= 'Z', '0']) || PeriodicTable.NumberOf($"{token[0]}o") == 0)
        {
            return null;
        }

        var rest = after.TrimStart(" :=：");
        var digits = 0;
        while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || rest[digits] == '.'))
        {
            digits++;
        }

        var isContent = digits > 0 && rest[digits..].TrimStart(' ') is ['%', ..];
        return isContent ? new TokenRepair($"{token[0]}o", "a content follows, and no element is written with 0") : null;
    }

    private static List<DoubtfulCharacter> Moved(ScanWord word, string text) =>
        [.. word.Doubts.Where(d => d.Index < word.Text.Length).Select(d => (Doubt: d, At: text.IndexOf(word.Text[d.Index], StringComparison.Ordinal))).Where(d => d.At >= 0).Select(d => d.Doubt with { Index = d.At })];
}
