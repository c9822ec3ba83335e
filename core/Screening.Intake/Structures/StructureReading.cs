using Screening.Core;

namespace Screening.Intake.Structures;

/// <summary>Two walks through an XML or JSON document: what it is made of, then its lines. Memory stays flat.</summary>
internal static class StructureReading
{
    /// <summary>Gives the lines.</summary>
    /// <param name="walk">Starts a walk from the start of the content; issues go to the report that it is given.</param>
    /// <param name="source">The document.</param>
    /// <param name="report">Filled while reading.</param>
    /// <param name="isJson">How places are written.</param>
    public static IEnumerable<ItemLine> Read(Func<DocumentReport, IEnumerable<StructureEvent>> walk, DocumentSource source, DocumentReport report, bool isJson)
    {
        report.Kind = DocumentKind.GoodsList;
        source.Content.Position = 0;
        var root = StructureSurvey.Of(walk(new DocumentReport()));
        if (RecordPlan.Make(root) is { } standard)
        {
            report.Add(new Issue("messageStandard", IssueSeverity.Info, string.Empty, $"The document was read as {standard}.", null));
        }

        source.Content.Position = 0;
        foreach (var line in new RecordLines(root, source.Limits, report, isJson).Read(walk(report)))
        {
            yield return line;
        }

        var broken = report.Issues.FirstOrDefault(i => i.Code is "brokenContent" or "documentType" or "depthLimit");
        if (broken is not null && report.ItemLines == 0)
        {
            report.Reject(new Issue("noReadableRecord", IssueSeverity.Error, broken.Where, "The document breaks before its first goods line ends.", "Export it again, and upload that file."));
        }
    }

    /// <summary>Adds the issue of a document that can't be read further.</summary>
    public static void Broken(DocumentReport report, string where, string message) =>
        report.Add(new Issue("brokenContent", IssueSeverity.Warning, where, $"The document can't be read further: {message} What came before stands.", "Export it again, and upload that file."));

    /// <summary>Adds the issue of a document that is nested too deep.</summary>
    public static void TooDeep(DocumentReport report, string where, IntakeLimits limits) =>
        report.Add(new Issue("depthLimit", IssueSeverity.Warning, where, $"The document is nested more than {limits.MaxDepth} levels deep (MaxDepth) and was not read further.", "Export it in a usual form."));
}
