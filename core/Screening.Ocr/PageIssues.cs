using System.Globalization;
using Screening.Core;
using Screening.Intake.Ocr;

namespace Screening.Ocr;

/// <summary>What can be wrong with a page, in one wording for every adapter.</summary>
internal static class PageIssues
{
    /// <summary>The page took longer than it may.</summary>
    public static Issue TimeLimit(int page, TimeSpan limit) => new(
        "pageTimeLimit", IssueSeverity.Warning, PageOf(page), $"Reading the picture took longer than {limit.TotalSeconds:0} s (MaxPageTime); the page was not read.",
        "Scan the page again, cleaner or smaller.");

    /// <summary>Text stands in a place and could not be read.</summary>
    public static Issue Unreadable(string place, PageBox box, string read) => new(
        "unreadableArea", IssueSeverity.Warning, $"{place}, {box}", $"Text stands here that could not be read for sure; it looks like \"{read}\".", "Read the place by eye, or scan the page again.");

    /// <summary>A character was read in more than one way.</summary>
    public static Issue Doubtful(string place, ScanWord word, DoubtfulCharacter doubt) => new(
        "doubtfulCharacter", IssueSeverity.Warning, $"{place}, {word.Box}",
        $"In \"{word.Text}\" the character {(doubt.Index + 1).ToString(CultureInfo.InvariantCulture)} may be {string.Join(" or ", doubt.Alternatives)}.", "Read the place by eye.");

    /// <summary>A misread text was put right by what chemistry allows.</summary>
    public static Issue Repaired(string place, PageBox box, string before, string after, string because) => new(
        "ocrRepair", IssueSeverity.Info, $"{place}, {box}", $"\"{before}\" was read as \"{after}\": {because}.", "Compare with the page.");

    /// <summary>The picture shows two pages.</summary>
    public static Issue TwoPages(int page) => new(
        "twoPages", IssueSeverity.Info, PageOf(page), "The picture shows two pages side by side; the left one was read first, then the right one.", "Compare with the picture.");

    private static string PageOf(int page) => string.Create(CultureInfo.InvariantCulture, $"page {page}");
}
