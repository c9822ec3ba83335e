using System.Globalization;

namespace Screening.Intake.Ocr;

/// <summary>The words of a scanned document with their places, the doubtful ones among them, and the lines that rest on them.</summary>
internal sealed class ScanDoubts
{
    // A line of more words is a table in one line; the first of them say where it stands.
    private const int MostWords = 80;

    private readonly List<OtherReading> readings = [];
    private readonly Dictionary<int, List<ScannedText>> words = [];

    /// <summary>Takes note of the words of a page.</summary>
    public void Add(ScanPage page)
    {
        var onPage = words.TryGetValue(page.Number, out var known) ? known : words[page.Number] = [];
        foreach (var word in page.Words)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{page.Place}, {word.Box}");
            onPage.Add(new ScannedText(word.Text, where, word.Confidence));
            foreach (var doubt in word.Doubts)
            {
                readings.AddRange(doubt.Alternatives.Select(other => new OtherReading(word.Text, Replace(word.Text, doubt.Index, other), where)));
            }
        }
    }

    /// <summary>The line with the places of its words and every other reading of them.</summary>
    public ItemLine Mark(ItemLine line) => words.Count == 0 ? line : line with
    {
        OtherReadings = [.. readings.Where(r => line.Text.Contains(r.AsRead, StringComparison.Ordinal))],
        Scanned = words.TryGetValue(PageOf(line.Where), out var onPage) ? [.. onPage.Where(w => line.Text.Contains(w.Text, StringComparison.Ordinal)).Take(MostWords)] : [],
    };

    private static int PageOf(string where)
    {
        const string Start = "page ";
        var digits = where.StartsWith(Start, StringComparison.Ordinal) ? where.AsSpan(Start.Length) : default;
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
    }

    private static string Replace(string text, int index, string other) => string.Concat(text.AsSpan(0, index), other, text.AsSpan(index + 1));
}
