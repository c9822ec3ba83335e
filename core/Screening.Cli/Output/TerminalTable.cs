using System.Globalization;
using Spectre.Console;

namespace Screening.Cli.Output;

/// <summary>Tables for a terminal: they fit its width and wrap inside their cells, by the columns that characters really take.</summary>
internal static class TerminalTable
{
    /// <summary>A terminal of a width behind a writer.</summary>
    internal static IAnsiConsole Open(TextWriter writer, int width, bool colours) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new FixedWidthOutput(writer, width),
    });

    /// <summary>The goods lines that matter, a row for each finding.</summary>
    internal static Table OfLines(IEnumerable<ReportLine> lines)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn(new TableColumn("Line").RightAligned().NoWrap());
        table.AddColumn("Description");
        table.AddColumn(new TableColumn("Verdict").NoWrap());
        table.AddColumn(new TableColumn("Entry").NoWrap());
        table.AddColumn(new TableColumn("Measure").NoWrap());
        table.AddColumn("Licence");
        table.AddColumn("Evidence");
        foreach (var line in lines)
        {
            AddLine(table, line);
        }

        return table;
    }

    private static void AddLine(Table table, ReportLine line)
    {
        var verdict = new Text(line.Verdict, ColourOf(line.Verdict));
        var number = new Text(line.Number.ToString(CultureInfo.InvariantCulture));
        if (line.Findings.Count == 0)
        {
            table.AddRow(number, new Text(line.Text), verdict, new Text("-"), new Text("-"), new Text(line.Licence), Lines(line.Issues));
            return;
        }

        for (var i = 0; i < line.Findings.Count; i++)
        {
            var finding = line.Findings[i];
            IEnumerable<string> why =
                [string.Join(", ", finding.Quotes), .. finding.Questions.Select(question => "Ask: " + question), .. i == 0 ? line.Issues : []];
            table.AddRow(
                i == 0 ? number : Text.Empty,
                i == 0 ? new Text(line.Text) : Text.Empty,
                i == 0 ? verdict : Text.Empty,
                new Text(finding.Entry),
                new Text(finding.Measure),
                new Text(i == 0 ? line.Licence : finding.Status),
                Lines(why));
        }
    }

    private static Text Lines(IEnumerable<string> lines) => new(string.Join('\n', lines));

    private static Style ColourOf(string verdict) => verdict switch
    {
        "controlled" => new Style(Color.Red, decoration: Decoration.Bold),
        "review" => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
