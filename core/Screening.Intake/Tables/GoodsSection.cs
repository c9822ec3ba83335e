namespace Screening.Intake.Tables;

/// <summary>A heading between the items of a list: below "SmCo magnets" a list may give sizes alone, and the heading says what they are of.</summary>
/// <param name="Heading">The heading; null before the first one.</param>
internal readonly record struct GoodsSection(string? Heading)
{
    // Longer runs of digits are numbers of containers, orders and lots, which say nothing of the goods.
    private const int LongestNumber = 4;
    private const int LongestName = 60;

    /// <summary>The line with its section as a field, and before its text where the heading says what the goods are.</summary>
    public ItemLine Apply(ItemLine line)
    {
        if (Heading is null)
        {
            return line;
        }

        var text = !SaysWhat(line.Text) ? $"{Heading} {line.Text}" : NamesGoods(Heading) ? $"{Heading.Trim('-', '=', '*', ':', '：', ' ')}: {line.Text}" : line.Text;
        return line with { Text = text, Fields = [.. line.Fields, KeyValuePair.Create("section", Heading)] };
    }

    // A word of four letters, or two Chinese characters; sizes and model numbers have neither.
    private static bool SaysWhat(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsLetter(c) ? run + (c >= 0x2E80 ? 2 : 1) : 0;
            if (run >= 4)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesGoods(string heading)
    {
        var run = 0;
        foreach (var c in heading.Trim('-', '=', '*', ' '))
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > LongestNumber)
            {
                return false;
            }
        }

        return heading.Length <= LongestName && SaysWhat(heading);
    }
}
