namespace Screening.Intake.Csv;

/// <summary>Finds the character between the cells: the one that cuts most lines into the same number of parts, or the one a first line <c>sep=;</c> names.</summary>
internal static class DelimiterFinder
{
    private const int Lines = 50;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter; null when no line holds one.</summary>
    /// <param name="text">The first characters of the text.</param>
    /// <param name="isTable">True when at least half of the lines, and two of them, have the same number of parts: running text has commas too.</param>
    public static char? Find(string text, out bool isTable)
    {
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n')
        {
            isTable = true;
            return text[4];
        }

        char? best = null;
        var bestScore = 0;
        isTable = false;
        foreach (var candidate in Candidates)
        {
            var (alike, parts, lines) = Count(text, candidate);
            var score = alike * (10 + Math.Min(parts, 20));
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
                isTable = alike >= 2 && alike * 2 >= lines;
            }
        }

        return best;
    }

    // The lines that hold the delimiter equally often, that number, and all lines that hold anything.
    private static (int Alike, int Parts, int Lines) Count(string text, char delimiter)
    {
        var counts = new Dictionary<int, int>();
        var (lines, count) = (0, 0);
        var (quoted, filled) = (false, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted && c == '\n')
            {
                lines += Close(counts, count, filled);
                (count, filled) = (0, false);
                if (lines >= Lines)
                {
                    break;
                }
            }
            else
            {
                count += !quoted && c == delimiter ? 1 : 0;
                filled |= !char.IsWhiteSpace(c);
            }
        }

        lines += Close(counts, count, filled);
        var best = counts.Where(c => c.Key > 0).DefaultIfEmpty().MaxBy(c => c.Value * (10 + Math.Min(c.Key, 20)));
        return (best.Value, best.Key, lines);
    }

    private static int Close(Dictionary<int, int> counts, int count, bool filled)
    {
        if (!filled)
        {
            return 0;
        }

        counts[count] = counts.GetValueOrDefault(count) + 1;
        return 1;
    }
}
