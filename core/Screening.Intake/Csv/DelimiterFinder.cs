namespace Screening.Intake.Csv;

/// <summary>Finds the character between the cells: the one that cuts most lines into the same number of parts.</summary>
internal static class DelimiterFinder
{
    private const int Lines = 50;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter; null when no line holds one.</summary>
    public static char? Find(string text)
    {
        char? best = null;
        var bestScore = 0;
        foreach (var candidate in Candidates)
        {
            var score = Score(text, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static int Score(string text, char delimiter)
    {
        var counts = new Dictionary<int, int>();
        var lines = 0;
        var count = 0;
        var quoted = false;
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (!quoted && c == '\n')
            {
                counts[count] = counts.GetValueOrDefault(count) + 1;
                count = 0;
                if (++lines >= Lines)
                {
                    break;
                }
            }
            else if (!quoted && c == delimiter)
            {
                count++;
            }
        }

        if (count > 0)
        {
            counts[count] = counts.GetValueOrDefault(count) + 1;
        }

        return counts.Where(c => c.Key > 0).Select(c => c.Value * (10 + Math.Min(c.Key, 20))).DefaultIfEmpty().Max();
    }
}
