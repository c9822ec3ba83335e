namespace Screening.Intake.Layout;

/// <summary>A heading between the items of a list: below "SmCo magnets" a list may give sizes alone, and the heading says what they are of.</summary>
/// <param name="Heading">The heading; null before the first one.</param>
internal readonly record struct GoodsSection(string? Heading)
{
    /// <summary>The line with its section as a field, and before its text where that names nothing.</summary>
    public ItemLine Apply(ItemLine line) => Heading is null ? line : line with
    {
        Text = SaysWhat(line.Text) ? line.Text : $"{Heading} {line.Text}",
        Fields = [.. line.Fields, KeyValuePair.Create("section", Heading)],
    };

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
}
