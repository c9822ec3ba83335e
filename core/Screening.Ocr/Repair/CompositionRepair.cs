using System.Globalization;
using System.Text.RegularExpressions;
using Screening.Core;
using Screening.Core.Chemistry;
using Screening.Intake.Ocr;

namespace Screening.Ocr.Repair;

/// <summary>
/// A composition of elements whose contents miss 100 % by what one misread digit makes: put right where exactly one digit, taken for one that looks like
/// it, brings the sum to 100 within rounding. A composition with a rest (balance) decides nothing.
/// </summary>
internal static partial class CompositionRepair
{
    private const int FewestContents = 4;
    private const decimal Near = 12;

    // Below this the recogniser was in doubt about a character of the word; digits that it was sure of stay.
    private const double Doubtful = 0.98;

    private static readonly string[] Alike = ["17", "38", "56", "68", "08", "58", "06", "35", "39", "49", "14", "27", "89", "09"];

    /// <summary>The words, repaired; each repair is added to the issues.</summary>
    /// <param name="place">The page, as issues name it.</param>
    /// <param name="words">The words.</param>
    /// <param name="issues">Gets the repairs.</param>
    public static List<ScanWord> Of(string place, List<ScanWord> words, List<Issue> issues)
    {
        var result = words.ToList();
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i].Cell is null && result[i].Text.Contains('%', StringComparison.Ordinal))
            {
                Repair(place, result, [.. Contents().Matches(result[i].Text).Where(m => IsElement(m.Groups["symbol"].Value)).Select(m => (i, m.Groups["number"].Index, m.Groups["number"].Value))], issues);
            }
        }

        foreach (var table in words.Select((word, i) => (word, i)).Where(e => e.word.Cell is not null).GroupBy(e => e.word.Cell!.Value.Table))
        {
            foreach (var column in Columns([.. table]))
            {
                Repair(place, result, column, issues);
            }
        }

        return result;
    }

    // Columns of a table whose rows begin with elements and whose heading speaks of per cent.
    private static IEnumerable<List<(int Word, int At, string Number)>> Columns(List<(ScanWord Word, int Index)> cells)
    {
        var elements = cells.Where(c => c.Word.Cell!.Value.Column == 0 && IsElement(c.Word.Text.Split(' ')[^1])).Select(c => c.Word.Cell!.Value.Row).ToHashSet();
        return cells.Where(c => c.Word.Cell!.Value.Column > 0).GroupBy(c => c.Word.Cell!.Value.Column)
            .Where(column => column.Any(c => !elements.Contains(c.Word.Cell!.Value.Row) && c.Word.Text.Contains('%', StringComparison.Ordinal)))
            .Select(column => column.Where(c => elements.Contains(c.Word.Cell!.Value.Row)).ToList())
            .Where(column => column.Count == elements.Count && column.TrueForAll(c => Number().IsMatch(c.Word.Text)))
            .Select(column => column.ConvertAll(c => (c.Index, 0, c.Word.Text)));
    }

    private static void Repair(string place, List<ScanWord> words, List<(int Word, int At, string Number)> contents, List<Issue> issues)
    {
        if (contents.Count < FewestContents)
        {
            return;
        }

        var sum = contents.Sum(c => Value(c.Number));
        var rounding = Math.Min(0.25m, contents.Sum(c => Unit(c.Number)) / 2);
        if (Math.Abs(sum - 100) <= rounding || Math.Abs(sum - 100) > Near)
        {
            return;
        }

        var found = contents.Where(c => words[c.Word].Confidence < Doubtful)
            .SelectMany(c => Others(c.Number).Select(other => (c.Word, c.At, c.Number, Other: other))).Where(c => Math.Abs(sum - Value(c.Number) + Value(c.Other) - 100) <= rounding).ToList();
        if (found is [var (at, start, before, after)])
        {
            var word = words[at];
            words[at] = word with { Text = string.Concat(word.Text.AsSpan(0, start), after, word.Text.AsSpan(start + before.Length)) };
            issues.Add(PageIssues.Repaired(place, word.Box, before, after, "only so do the contents sum to 100 %"));
        }
    }

    private static IEnumerable<string> Others(string number)
    {
        for (var i = 0; i < number.Length; i++)
        {
            foreach (var pair in Alike.Where(pair => pair.Contains(number[i], StringComparison.Ordinal)))
            {
                yield return string.Concat(number.AsSpan(0, i), (pair[0] == number[i] ? pair[1] : pair[0]).ToString(), number.AsSpan(i + 1));
            }
        }
    }

    private static bool IsElement(string symbol) => PeriodicTable.NumberOf(symbol) > 0;

    private static decimal Value(string number) => decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Unit(string number)
    {
        var unit = 1m;
        for (var digits = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0; digits > 0; digits--)
        {
            unit /= 10;
        }

        return unit;
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?<symbol>[A-Z][a-z]?)\s?[:=：]?\s?(?<number>\d{1,2}(\.\d{1,4})?)\s?(%|(?=[,;，、]|$))")]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,4})?$")]
    private static partial Regex Number();
}
