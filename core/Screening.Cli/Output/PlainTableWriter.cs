using Screening.Pipeline.Screenings;

namespace Screening.Cli.Output;

/// <summary>Tables for a pipe or a file: plain text, written line by line as it comes, nothing cut.</summary>
internal sealed class PlainTableWriter(Stream stream, ResultContext context, bool ownsStream) : TableResultWriter(stream, context, ownsStream)
{
    private bool hasHeading;

    public override void BeginFile(string name)
    {
        base.BeginFile(name);
        hasHeading = false;
        Text.WriteLine(TerminalText.OneLine(name));
    }

    protected override void WriteLine(ScreenedLine line)
    {
        if (!hasHeading)
        {
            PlainLayout.WriteHeading(Text);
            hasHeading = true;
        }

        PlainLayout.WriteLine(Text, ReportLine.Of(line));
    }
}
