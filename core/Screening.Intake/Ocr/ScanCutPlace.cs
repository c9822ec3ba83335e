using System.Globalization;

namespace Screening.Intake.Ocr;

/// <summary>A place in a scanned document.</summary>
/// <param name="Page">1-based number of the page.</param>
/// <param name="Half">Which half of its picture.</param>
/// <param name="Box">The box.</param>
public sealed record ScanCutPlace(int Page, PageHalf Half, PageBox Box)
{
    /// <summary>Reads a place as evidence names it (<c>page 3, right half, box 10,20,30,40</c>; a line between them is passed over); null for another.</summary>
    public static ScanCutPlace? Parse(string where)
    {
        int? page = null;
        PageBox? box = null;
        var half = PageHalf.Whole;
        foreach (var part in where.Split(", "))
        {
            switch (part.Split(' '))
            {
                case ["page", var number] when Number(number) is { } n:
                    page = n;
                    break;
                case ["left", "half"]:
                    half = PageHalf.Left;
                    break;
                case ["right", "half"]:
                    half = PageHalf.Right;
                    break;
                case ["box", var corners] when corners.Split(',').Select(Number).ToList() is [{ } left, { } top, { } right, { } bottom] && right > left && bottom > top:
                    box = new PageBox(left, top, right, bottom);
                    break;
            }
        }

        return page is { } p && box is { } b ? new ScanCutPlace(p, half, b) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : null;
}
