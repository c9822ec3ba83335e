namespace Screening.Intake.Html;

/// <summary>Counts how deep a page nests its elements before it is parsed: the time of a parser grows with the square of it.</summary>
internal static class HtmlNesting
{
    /// <summary>Pages that nest deeper are not read.</summary>
    public const int Deepest = 2_000;

    // Elements that end by themselves, closed or not.
    private static readonly HashSet<string> Unnested = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "dt", "dd", "option", "br", "hr", "img", "input", "meta", "link", "col", "base", "wbr", "area", "embed", "source", "track", "param",
    };

    /// <summary>True when some element lies deeper than <see cref="Deepest"/>.</summary>
    public static bool IsTooDeep(string markup)
    {
        var depth = 0;
        for (var i = markup.IndexOf('<'); i >= 0 && i + 1 < markup.Length; i = markup.IndexOf('<', i + 1))
        {
            var isEnd = markup[i + 1] == '/';
            var from = isEnd ? i + 2 : i + 1;
            var to = from;
            while (to < markup.Length && char.IsAsciiLetterOrDigit(markup[to]))
            {
                to++;
            }

            if (to == from || Unnested.GetAlternateLookup<ReadOnlySpan<char>>().Contains(markup.AsSpan(from, to - from)))
            {
                continue;
            }

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
