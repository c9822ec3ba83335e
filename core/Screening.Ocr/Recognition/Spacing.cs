using Screening.Ocr.Pictures;

namespace Screening.Ocr.Recognition;

/// <summary>Puts blanks between Latin words, which the recogniser often joins, where the picture shows a gap as wide as a blank.</summary>
internal static class Spacing
{
    private const float Blank = 0.24f;
    private const float BlankBetweenDigits = 0.44f;
    private const float BlankAtPoint = 0.7f;
    private const float UsualGaps = 2;

    /// <summary>The characters with the missing blanks, and without those that the recogniser saw within a number.</summary>
    /// <param name="line">Picture of the line.</param>
    /// <param name="reading">What was read.</param>
    public static LineReading Restore(GrayImage line, LineReading reading)
    {
        var ink = InkOf(line, out var height);
        var read = reading.Characters;
        var gaps = new (int Start, int Length)[read.Count];
        for (var i = 1; i < read.Count; i++)
        {
            gaps[i] = LongestGap(ink, (int)(read[i - 1].Middle * line.Width), (int)(read[i].Middle * line.Width));
        }

        // Letters of one width each stand wide apart, and what is a blank is told by what is usual.
        var usual = gaps.Where((g, i) => i > 0 && g.Length > 0 && read[i].Text != " " && read[i - 1].Text != " ").Select(g => g.Length).Order().ToList();
        var least = Math.Max(height * Blank, usual.Count > 3 ? usual[usual.Count / 2] * UsualGaps : 0);
        var characters = new List<CharacterReading>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            var (start, length) = gaps[i];
            if (characters.Count > 0 && BeginsWord(read[i].Text) && EndsWord(characters[^1].Text))
            {
                var between = (read[i].Middle - characters[^1].Middle) * line.Width;
                if (length > Math.Max(least, height * LeastInNumber(characters[^1].Text, read[i].Text)) && length > between * 0.3f)
                {
                    characters.Add(new CharacterReading(" ", 1, (float)start / line.Width, (float)(start + length) / line.Width, ""));
                }
            }

            if (!IsBlankInNumber(read, i, ink, line.Width, height))
            {
                characters.Add(read[i]);
            }
        }

        return new LineReading(characters);
    }

    private static bool IsBlankInNumber(IReadOnlyList<CharacterReading> read, int at, bool[] ink, int width, int height) =>
        read[at].Text == " " && at > 0 && at + 1 < read.Count && LeastInNumber(read[at - 1].Text, read[at + 1].Text) is > 0 and var least
        && LongestGap(ink, (int)(read[at - 1].Middle * width), (int)(read[at + 1].Middle * width)).Length < height * least;

    // Between digits narrow gaps are none: a one stands alone in its width.
    private static float LeastInNumber(string before, string after) =>
        IsDigit(before) && IsDigit(after) ? BlankBetweenDigits : (before == "." && IsDigit(after)) || (after == "." && IsDigit(before)) ? BlankAtPoint : 0;

    private static bool IsDigit(string character) => character is [>= '0' and <= '9'];

    private static bool BeginsWord(string character) => character is [var c] && (char.IsAsciiLetterOrDigit(c) || c == '(');

    private static bool EndsWord(string character) => character is [var c] && (char.IsAsciiLetterOrDigit(c) || c is ',' or ';' or ':' or '.' or ')' or '%');

    private static (int Start, int Length) LongestGap(bool[] ink, int from, int to)
    {
        var (best, bestStart, length) = (0, from, 0);
        for (var x = Math.Max(0, from); x < Math.Min(ink.Length, to); x++)
        {
            length = ink[x] ? 0 : length + 1;
            (best, bestStart) = length > best ? (length, x - length + 1) : (best, bestStart);
        }

        return (bestStart, best);
    }

    private static bool[] InkOf(GrayImage line, out int height)
    {
        var ink = new bool[line.Width];
        var (top, bottom) = (line.Height, 0);
        for (var y = 0; y < line.Height; y++)
        {
            var row = line.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] < 150)
                {
                    ink[x] = true;
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
                }
            }
        }

        height = Math.Max(8, bottom - top);
        return ink;
    }
}
