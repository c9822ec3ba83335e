namespace Screening.Core.Classification;

/// <summary>
/// Cuts a text that is longer than any goods line into pieces that are read one by one, so that reading takes time in proportion to the
/// text: within a piece every fact may look at every other. A cut falls behind a line, a sentence or a word; where there is none, the
/// pieces overlap by more than a name's length.
/// </summary>
internal static class LongText
{
    /// <summary>UTF-16 units that are read as one text.</summary>
    public const int Longest = 4096;

    private const int Overlap = 128;

    private static readonly string[] Ends = ["\n", ";", "；", "。", ". ", ",", "，", " "];

    /// <summary>The pieces, each with its place in the text; one piece for a text that is not too long.</summary>
    public static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        var start = 0;
        while (text.Length - start > Longest)
        {
            // The last two pieces share what is left, so that no piece is a mere scrap.
            var most = Math.Min(Longest, (text.Length - start + Overlap) / 2);
            var length = LengthOf(text.AsSpan(start, most));
            yield return (start, length == 0 ? most : length);
            start += length == 0 ? most - Overlap : length;
        }

        yield return (start, text.Length - start);
    }

    // Up to behind the last end of the best kind in the second half; 0 when there is none.
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var half = text.Length / 2;
        foreach (var end in Ends)
        {
            var at = text[half..].LastIndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
            {
                return half + at + end.Length;
            }
        }

        return 0;
    }
}
