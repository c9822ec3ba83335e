using Screening.Core;

namespace Screening.Intake.Ocr;

/// <summary>Pages from the OCR port, with what is said about them in the report of their document.</summary>
internal static class ScanPages
{
    /// <summary>The pages that hold words, or on which a witness reads some. Issues of every page go to the report; a page without words is named.</summary>
    /// <param name="document">The document, whose time bounds the reading.</param>
    /// <param name="scans">The port.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="report">Gets the issues.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<ScanPage> Of(DocumentSource document, IScanReader scans, ScanSource picture, DocumentReport report, CancellationToken cancellationToken)
    {
        document.Parts.GrantScanTime();
        foreach (var page in scans.Read(picture, cancellationToken))
        {
            foreach (var issue in page.Issues)
            {
                report.Add(issue);
            }

            if (page.Words.Count > 0 || page.Testimony is { Rows.Count: > 0 })
            {
                yield return page;
            }
            else if (page.IsRead)
            {
                report.Add(new Issue("noTextOnPage", IssueSeverity.Warning, page.Place, "No text was found in the picture of this page.", "Check by eye that it shows none."));
            }

            if (document.Parts.IsScanTimeOver)
            {
                report.Add(TimeOver(document, page.Number));
                yield break;
            }
        }
    }

    /// <summary>The issue of a document whose time for scans is over.</summary>
    /// <param name="document">The document.</param>
    /// <param name="page">The last page that was read.</param>
    public static Issue TimeOver(DocumentSource document, int page) => new(
        "scanTimeLimit", IssueSeverity.Warning, Invariant($"page {page}"),
        Invariant($"Reading the pictures took {document.Limits.MaxScanTime.TotalSeconds:0} s (MaxScanTime); pages after this one were not read, those before stand."), "Cut the document into parts.");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
