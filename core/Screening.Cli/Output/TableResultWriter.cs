using System.Globalization;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>
/// A table a file of the lines that matter, and one summary. Columns have fixed widths, so that rows are printed as they come; colours
/// only on a terminal.
/// </summary>
internal sealed class TableResultWriter(Stream stream, ResultContext context, bool ownsStream) : ResultWriter(stream, context, ownsStream)
{
    private const int LineWidth = 7;
    private const int VerdictWidth = 10;
    private const int LicenceWidth = 12;
    private const int EntryWidth = 13;
    private const int MeasureWidth = 8;

    private bool headed;

    private int TextWidth => Math.Max(24, (Context.Width - LineWidth - VerdictWidth - LicenceWidth - EntryWidth - MeasureWidth - 10) * 3 / 5);

    private int EvidenceWidth => Math.Max(16, Context.Width - LineWidth - VerdictWidth - LicenceWidth - EntryWidth - MeasureWidth - TextWidth - 12);

    public override void BeginFile(string name)
    {
        base.BeginFile(name);
        headed = false;
    }

    public override void EndFile(ScreeningSummary summary)
    {
        if (!headed)
        {
            WriteHead();
            WriteText("  no line that matters\n");
        }

        WriteText(string.Create(
            CultureInfo.InvariantCulture,
            $"  {summary.Lines} lines: {summary.Controlled} controlled, {summary.Review} review, {summary.NoMatch} no listed item found; screening {summary.Id}\n\n"));
        base.EndFile(summary);
    }

    public override void Finish(IReadOnlyList<ScreeningSummary> summaries)
    {
        WriteText(string.Create(
            CultureInfo.InvariantCulture,
            $"{summaries.Count} files, {summaries.Sum(s => (long)s.Lines)} lines: {summaries.Sum(s => (long)s.Controlled)} controlled, {summaries.Sum(s => (long)s.Review)} review, {summaries.Sum(s => (long)s.NoMatch)} no listed item found.\n"));
        WriteText($"Licences as of {Context.AsOf:yyyy-MM-dd}, edition {Context.Edition}. No listed item found is not a clearance.\n");
        base.Finish(summaries);
    }

    protected override void WriteLine(ScreenedLine line)
    {
        if (!headed)
        {
            WriteHead();
        }

        var (item, result) = line;
        var first = result.Findings.Count > 0 ? result.Findings[0] : null;
        var more = result.Findings.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" +{result.Findings.Count - 1}") : string.Empty;
        var evidence = first is null ? string.Empty : string.Join(", ", first.Evidence.Select(e => e.Field is null ? e.Text : $"{e.Field} {e.Value}"));
        WriteRow(
            item.Number.ToString(CultureInfo.InvariantCulture), item.Text, Verdict(result.Verdict), (first?.Entry.Value ?? string.Empty) + more,
            first?.Measure.ToString() ?? string.Empty, AnswerText.LicenceOf(result.Licence), evidence, Colour(result.Verdict));
        if (first is not null && first.Certainty == Certainty.Recalled)
        {
            WriteText($"  {new string(' ', LineWidth)} the list's statement for {first.Entry} is recalled, not seen: compare it with the official text\n");
        }
    }

    private static string Verdict(Verdict verdict) => verdict switch
    {
        Core.Classification.Verdict.Controlled => "controlled",
        Core.Classification.Verdict.Review => "review",
        _ => "noMatch",
    };

    private static string? Colour(Verdict verdict) => verdict switch
    {
        Core.Classification.Verdict.Controlled => "\u001b[31m",
        Core.Classification.Verdict.Review => "\u001b[33m",
        _ => null,
    };

    private void WriteHead()
    {
        headed = true;
        WriteText(Context.Colours ? $"\u001b[1m{TerminalText.Clean(File)}\u001b[0m\n" : $"{TerminalText.Clean(File)}\n");
        WriteRow("line", "description", "verdict", "entry", "measure", "licence", "evidence", null);
    }

    private void WriteRow(string line, string text, string verdict, string entry, string measure, string licence, string evidence, string? colour)
    {
        var paint = Context.Colours && colour is not null;
        var cells = string.Join(
            ' ',
            TerminalText.Pad(line, LineWidth), TerminalText.Pad(text, TextWidth),
            (paint ? colour : string.Empty) + TerminalText.Pad(verdict, VerdictWidth) + (paint ? "\u001b[0m" : string.Empty),
            TerminalText.Pad(entry, EntryWidth), TerminalText.Pad(measure, MeasureWidth), TerminalText.Pad(licence, LicenceWidth),
            TerminalText.Fit(evidence, EvidenceWidth));
        WriteText($"  {cells.TrimEnd()}\n");
    }
}
