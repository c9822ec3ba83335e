using Screening.Intake.Technical;

namespace Screening.Intake.Text;

/// <summary>Tells running text, whose commas part clauses, from a table whose commas part cells.</summary>
internal static class TextShape
{
    private const int FewestLines = 3;

    /// <summary>True for sentences, names with values, steps and sections.</summary>
    /// <param name="text">The beginning of a text.</param>
    public static bool IsRunning(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(200).ToList();
        if (lines.Count < FewestLines || lines.Exists(l => l.Contains('\t')))
        {
            return lines.Count > 0 && lines.Count < FewestLines && !lines.Exists(l => l.IndexOfAny([';', '|', '\t']) >= 0) && Parts(lines, ',') is { Blanks: var few, All: var all } && all > 0 && few == all;
        }

        return !IsTable(lines, ',') && !IsTable(lines, ';') && !IsTable(lines, '|')
            && (text.Split('\n').Take(200).Count(HasColumns) * 3 >= lines.Count || lines.Count(Headings.IsStep) >= 2 || lines.Exists(SafetySections.IsTitle) || lines.Count(IsPair) * 3 >= lines.Count || IsSentences(lines));
    }

    // Cells are parted by the same number of separators on most lines, without a blank behind each.
    private static bool IsTable(List<string> lines, char separator)
    {
        var counts = lines.Select(l => l.Count(c => c == separator)).Where(c => c > 0).ToList();
        if (counts.Count * 2 < lines.Count)
        {
            return false;
        }

        var same = counts.GroupBy(c => c).Max(g => g.Count());
        var (blanks, all) = Parts(lines, separator);
        return same * 5 >= lines.Count * 3 && (blanks * 10 < all * 9 || separator == '|');
    }

    private static (int Blanks, int All) Parts(List<string> lines, char separator)
    {
        var (blanks, all) = (0, 0);
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                all += line[i] == separator ? 1 : 0;
                blanks += line[i] == separator && (i + 1 == line.Length || line[i + 1] == ' ') ? 1 : 0;
            }
        }

        return (blanks, all);
    }

    // Columns set with blanks, as printers and mainframes have them.
    private static bool HasColumns(string line)
    {
        var (gaps, blanks, seen) = (0, 0, false);
        foreach (var c in line.AsSpan().TrimEnd())
        {
            gaps += c != ' ' && blanks > 2 && seen ? 1 : 0;
            seen |= c != ' ';
            blanks = c == ' ' ? blanks + 1 : 0;
        }

        return gaps >= 2;
    }

    private static bool IsPair(string line) => line.IndexOfAny([':', '：']) is > 1 and < 50;

    private static bool IsSentences(List<string> lines) => lines.Count(l => l.Length > 40 && l[^1] is '.' or '。' or ';' or ',') * 3 >= lines.Count;
}
