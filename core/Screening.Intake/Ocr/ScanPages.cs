using Screening.Core;

namespace Screening.Intake.Ocr;

/// <summary>Pages from the OCR port, with what is said about them in the report of their document.</summary>
internal static class ScanPages
{
    /// <summary>The pages that hold words. Issues of every page go to the report; a page without words is named.</summary>
    /// <param name="scans">The port.</param>
    /// <param name="source">The picture.</param>
    /// <param name="report">Gets the issues.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<ScanPage> Of(IScanReader scans, ScanSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        foreach (var page in scans.Read(source, cancellationToken))
        {
            foreach (var issue in page.Issues)
            {
                report.Add(issue);
            }

            if (page.Words.Count > 0)
            {
                yield return page;
            }
            else if (page.IsRead)
            {
                report.Add(new Issue("noTextOnPage", IssueSeverity.Warning, Invariant($"page {page.Number}"), "No text was found in the picture of this page.", "Check by eye that it shows none."));
            }
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
