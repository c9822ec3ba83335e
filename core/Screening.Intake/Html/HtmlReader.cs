using AngleSharp.Html.Parser;
using Screening.Core;
using Screening.Intake.Layout;
using Screening.Intake.Text;

namespace Screening.Intake.Html;

/// <summary>HTML, whatever it is named (spreadsheets are often exported so): tables, lists, headings, paragraphs. Runs no script and loads nothing.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    private static readonly string[] Marks = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta ", "<div", "<p>", "<style"];

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public int Recognise(in DocumentHead head)
    {
        if (head.Bytes.IsEmpty || TextSniffer.IsBinary(head.Bytes))
        {
            return 0;
        }

        var text = TextDecoder.Detect(head.Bytes, isWhole: false).GetString(head.Bytes).TrimStart('\uFEFF').TrimStart();
        if (!text.StartsWith('<'))
        {
            return 0;
        }

        var isPage = text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        return isPage ? 90 : !text.StartsWith("<?xml", StringComparison.Ordinal) && Array.Exists(Marks, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) ? 85 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ItemLine> Read(DocumentSource source, DocumentReport report, CancellationToken cancellationToken)
    {
        if (source.Content.Length > source.Limits.MaxPartBytes)
        {
            report.Reject(new Issue("tooLarge", IssueSeverity.Error, source.FileName, $"The page is larger than {source.Limits.MaxPartBytes} bytes (MaxPartBytes).", "Export the table as CSV or XLSX."));
            yield break;
        }

        var encoding = HtmlEncoding.Detect(source.Content);
        report.Encoding = encoding.WebName;
        using var text = new StreamReader(source.Content, encoding, true, 16 * 1024, leaveOpen: true);
        var markup = text.ReadToEnd();
        if (HtmlNesting.IsTooDeep(markup))
        {
            report.Reject(new Issue("depthLimit", IssueSeverity.Error, source.FileName, $"Elements are nested more than {HtmlNesting.Deepest} levels deep.", "Export the table as CSV or XLSX."));
            yield break;
        }

        using var document = new HtmlParser().ParseDocument(markup);
        cancellationToken.ThrowIfCancellationRequested();
        var walk = new HtmlRows(source.Limits, cancellationToken);
        if (document.Body is { } body)
        {
            walk.Add(body);
        }

        if (walk.HiddenAt is { } where)
        {
            report.Add(new Issue("hiddenText", IssueSeverity.Info, where, "The page holds text that is hidden from view; it was read too.", null));
        }

        if (walk.IsCut)
        {
            report.Add(new Issue("depthLimit", IssueSeverity.Warning, source.FileName, $"Elements nested more than {HtmlRows.MaxDepth} levels deep were not read.", "Export the table as CSV or XLSX."));
        }

        foreach (var line in new DocumentLines(report, source.Limits).Read(walk.Rows))
        {
            yield return line;
        }
    }
}
