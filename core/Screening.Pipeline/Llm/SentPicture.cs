using System.Text.RegularExpressions;
using Screening.Intake.Ocr;

namespace Screening.Pipeline.Llm;

/// <summary>
/// What is painted over on a page before its picture leaves the house: what <see cref="SentText"/> blots out of the words that were read, row by row, and figures below a heading that says
/// price. What the reader of pictures can't read it can't cover.
/// </summary>
public static partial class SentPicture
{
    /// <summary>The boxes to cover.</summary>
    public static IReadOnlyList<PageBox> CoverOf(IReadOnlyList<ScanWord> words)
    {
        var boxes = new List<PageBox>();
        foreach (var row in Rows(words))
        {
            Cover(row, boxes);
        }

        foreach (var heading in words.Where(word => PriceHeading().IsMatch(word.Text)))
        {
            boxes.AddRange(words.Where(word => IsBelow(word.Box, heading.Box) && Figure().IsMatch(word.Text)).Select(word => word.Box));
        }

        return boxes;
    }

    // Words whose middles lie on one height, from left to right.
    private static IEnumerable<List<ScanWord>> Rows(IReadOnlyList<ScanWord> words)
    {
        var row = new List<ScanWord>();
        foreach (var word in words.OrderBy(word => word.Box.Top + word.Box.Bottom))
        {
            if (row.Count > 0 && word.Box.Top + word.Box.Bottom - (row[0].Box.Top + row[0].Box.Bottom) > word.Box.Height)
            {
                yield return row;
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static void Cover(List<ScanWord> row, List<PageBox> boxes)
    {
        row.Sort((one, other) => one.Box.Left.CompareTo(other.Box.Left));
        var sent = SentText.Of(string.Join(' ', row.Select(word => word.Text)));
        var at = 0;
        foreach (var word in row)
        {
            var part = sent.AsSpan(at, word.Text.Length);
            var (first, last) = (part.IndexOf(SentText.Blot), part.LastIndexOf(SentText.Blot));
            if (first >= 0)
            {
                boxes.Add(PartOf(word, first, last + 1));
            }

            at += word.Text.Length + 1;
        }
    }

    // Letters are not equally wide: a letter more on either side, and the whole height with its descenders.
    private static PageBox PartOf(ScanWord word, int from, int to)
    {
        var (box, unit, rim) = (word.Box, (double)word.Box.Width / word.Text.Length, Math.Max(2, word.Box.Height / 6));
        return new PageBox(
            from == 0 ? box.Left - rim : (int)(box.Left + ((from - 1) * unit)), box.Top - rim,
            to == word.Text.Length ? box.Right + rim : (int)(box.Left + ((to + 1) * unit)), box.Bottom + rim);
    }

    private static bool IsBelow(PageBox box, PageBox heading) => box.Top >= heading.Bottom - (heading.Height / 2) && box.Left < heading.Right && box.Right > heading.Left;

    [GeneratedRegex(@"\b(price|amount|value|total)\b|单价|总价|价格|金额|合计", RegexOptions.IgnoreCase)]
    private static partial Regex PriceHeading();

    [GeneratedRegex(@"^\W{0,4}\d[\d.,' ]*\W{0,4}$")]
    private static partial Regex Figure();
}
