using Screening.Ocr.Pictures;

namespace Screening.Ocr.Recognition;

/// <summary>Puts blanks between Latin words, which the recogniser often joins, where the picture shows a gap as wide as a blank.</summary>
internal static class Spacing
{
    private const float Blank = 0.24f;

    /// <summary>The characters with the missing blanks.</summary>
    /// <param name="line">Picture of the line.</param>
    /// <param name="reading">What was read.</param>
    public static LineReading Restore(GrayImage line, LineReading reading)
    {
        var ink = InkOf(line, out var height);
        var characters = new List<CharacterReading>(reading.Characters.Count);
        foreach (var character in reading.Characters)
        {
            if (characters.Count > 0 && BeginsWord(character.Text) && EndsWord(characters[^1].Text))
            {
                var (from, to) = (characters[^1].Middle * line.Width, character.Middle * line.Width);
                var (start, length) = LongestGap(ink, (int)from, (int)to);
                if (length > height * Blank && length > (to - from) * 0.3f)
                {
                    characters.Add(new CharacterReading(" ", 1, (float)start / line.Width, (float)(start + length) / line.Width, ""));
                }
            }

            characters.Add(character);
        }

        return new LineReading(characters);
    }

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
