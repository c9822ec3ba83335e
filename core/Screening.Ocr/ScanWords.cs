using Screening.Intake.Ocr;
using Screening.Ocr.Recognition;

namespace Screening.Ocr;

/// <summary>From lines as they were read to words: a line is cut where the gap is wider than its letters are high.</summary>
internal static class ScanWords
{
    private const float WideGap = 1.0f;

    /// <summary>The words of a line, from left to right; blanks at their ends are gone.</summary>
    public static IEnumerable<ScanWord> Of(PageText line)
    {
        var characters = line.Reading.Characters;
        var start = 0;
        for (var i = 1; i <= characters.Count; i++)
        {
            if (i == characters.Count || IsWide(line, characters, i))
            {
                if (Word(line, start, i) is { } word)
                {
                    yield return word;
                }

                start = i;
            }
        }
    }

    private static bool IsWide(PageText line, IReadOnlyList<CharacterReading> characters, int index)
    {
        if (line.Cell is not null || characters[index - 1].Text != " ")
        {
            return false;
        }

        var before = index >= 2 ? characters[index - 2].End : 0;
        return (characters[index].Start - before) * line.Box.Width > WideGap * line.Box.Height;
    }

    private static ScanWord? Word(PageText line, int from, int to)
    {
        var characters = line.Reading.Characters;
        while (from < to && characters[from].Text == " ")
        {
            from++;
        }

        while (to > from && characters[to - 1].Text == " ")
        {
            to--;
        }

        if (from == to)
        {
            return null;
        }

        var text = new System.Text.StringBuilder();
        var doubts = new List<DoubtfulCharacter>();
        var confidence = 1f;
        for (var i = from; i < to; i++)
        {
            if (characters[i].Doubt is { Count: > 0 } others)
            {
                doubts.Add(new DoubtfulCharacter(text.Length, others));
            }

            text.Append(characters[i].Text);
            confidence = Math.Min(confidence, characters[i].Confidence);
        }

        return new ScanWord
        {
            Text = text.ToString(), Confidence = confidence, Cell = line.Cell, Doubts = doubts,
            Box = line.Box.Slice(characters[from].Start, characters[to - 1].End).Bounds,
        };
    }
}
