using System.Globalization;

namespace Screening.Intake.Ocr;

/// <summary>The doubtful words of a scanned document, and the lines that rest on them.</summary>
internal sealed class ScanDoubts
{
    private readonly List<OtherReading> readings = [];

    /// <summary>Takes note of the doubtful words of a page.</summary>
    public void Add(ScanPage page)
    {
        foreach (var word in page.Words)
        {
            foreach (var doubt in word.Doubts)
            {
                var where = string.Create(CultureInfo.InvariantCulture, $"page {page.Number}, {word.Box}");
                readings.AddRange(doubt.Alternatives.Select(other => new OtherReading(word.Text, Replace(word.Text, doubt.Index, other), where)));
            }
        }
    }

    /// <summary>The line with every other reading of the words in it.</summary>
    public ItemLine Mark(ItemLine line)
    {
        var found = readings.Where(r => line.Text.Contains(r.AsRead, StringComparison.Ordinal)).ToList();
        return found.Count == 0 ? line : line with { OtherReadings = found };
    }

    private static string Replace(string text, int index, string other) => string.Concat(text.AsSpan(0, index), other, text.AsSpan(index + 1));
}
