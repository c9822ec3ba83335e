using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>Tables for a terminal: columns that fit its width, colours where they are wanted.</summary>
internal sealed class TerminalTableWriter(Stream stream, ResultContext context, bool ownsStream) : TableResultWriter(stream, context, ownsStream)
{
    // More than a person reads on a screen, and a bound on what one file keeps in memory.
    private const int MostRows = 500;

    private readonly List<ReportLine> lines = [];
    private int left;

    public override void BeginFile(string name)
    {
        base.BeginFile(name);
        lines.Clear();
        left = 0;
    }

    public override void EndFile(ScreeningSummary summary)
    {
        WriteName();
        if (lines.Count > 0)
        {
            var terminal = TerminalTable.Open(Text, Context.Width, Context.Colours);
            terminal.Write(TerminalTable.OfLines(lines));
        }

        if (left > 0)
        {
            Text.WriteLine($"  and {Words.Count(left, "more line", "more lines")}: see them with screening show {summary.Id}");
        }

        base.EndFile(summary);
    }

    public override void FailFile(string reason)
    {
        WriteName();
        base.FailFile(reason);
    }

    protected override void WriteLine(ScreenedLine line)
    {
        if (lines.Count < MostRows)
        {
            lines.Add(ReportLine.Of(line));
        }
        else
        {
            left++;
        }
    }

    private void WriteName() => Text.WriteLine(Context.Colours ? $"\u001b[1m{TerminalText.OneLine(File)}\u001b[0m" : TerminalText.OneLine(File));
}
