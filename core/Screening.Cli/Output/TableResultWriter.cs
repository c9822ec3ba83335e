using System.Globalization;
using System.Text;
using Screening.Core.Classification;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>A table a file of the lines that matter, then one summary; what is the same on a terminal and in a pipe.</summary>
internal abstract class TableResultWriter : ResultWriter
{
    protected TableResultWriter(Stream stream, ResultContext context, bool ownsStream)
        : base(stream, context, ownsStream) => Text = new StreamWriter(Stream, new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Where the text goes; flushed at the end of each file.</summary>
    protected StreamWriter Text { get; }

    public override void EndFile(ScreeningSummary summary)
    {
        foreach (var issue in summary.Issues)
        {
            Text.WriteLine($"  note: {ReportLine.IssueText(issue, summary.Name)}");
        }

        Text.WriteLine(Invariant(
            $"  {Words.Count(summary.Lines, "line")}: {summary.Controlled} controlled, {summary.Review} review, {summary.NoMatch} no listed item found; screening {summary.Id}"));
        Text.WriteLine();
        Text.Flush();
        base.EndFile(summary);
    }

    public override void FailFile(string reason)
    {
        Text.WriteLine($"  not read: {TerminalText.OneLine(reason)}");
        Text.WriteLine();
        Text.Flush();
    }

    public override void Finish(IReadOnlyList<ScreeningSummary> summaries)
    {
        var read = summaries.Where(summary => summary.State == InputState.Done).ToList();
        Text.WriteLine(Invariant(
            $"{Words.Count(read.Count, "file")}, {Words.Count(read.Sum(s => s.Lines), "line")}: {read.Sum(s => s.Controlled)} controlled, {read.Sum(s => s.Review)} review, {read.Sum(s => s.NoMatch)} no listed item found."));
        if (summaries.Count > read.Count)
        {
            Text.WriteLine($"{Words.Count(summaries.Count - read.Count, "file")} could not be read.");
        }

        if (read.Count > 0)
        {
            Text.WriteLine($"Heaviest licence: {Words.Of(read.Max(s => s.Licence))}{Hint(read)}.");
        }

        Text.WriteLine(Invariant(
            $"Answers are for {Context.AsOf:yyyy-MM-dd} by edition {Context.Edition}, which knows the law up to {Context.Edition.KnownUntil:yyyy-MM-dd} ({Context.Edition.AgeDays(Context.AsOf)} days before{(Context.Edition.IsOld(Context.AsOf) ? "; the list is old, look for a newer one" : string.Empty)}). \"No listed item found\" is not a clearance."));
        Text.Flush();
        base.Finish(summaries);
    }

    protected override void Dispose(bool disposing)
    {
        Text.Flush();
        base.Dispose(disposing);
    }

    protected static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Hint(List<ScreeningSummary> read) => read.Max(s => s.Licence) switch
    {
        Licence.Review => ": a person must decide first whether the item is listed",
        Licence.Uncertain => ": the instruments seen do not settle whether the measure applies on the date",
        Licence.NotInForce => ": listed, and the measure is not in force on the date",
        _ => "",
    };
}
