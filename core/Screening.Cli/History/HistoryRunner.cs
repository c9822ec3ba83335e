using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.History;

/// <summary>Prints screenings from the store.</summary>
internal sealed class HistoryRunner(ScreeningQueries queries, ItemQueries items, ITerminal terminal, string format)
{
    private const int PageSize = 500;

    private bool isFirst = true;

    public async Task<int> ListAsync(ScreeningFilter filter, int most, CancellationToken cancellationToken)
    {
        var page = await queries.ListAsync(filter, most, null, cancellationToken).ConfigureAwait(false);
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format != "table")
        {
            var texts = page.Items.Select(Json);
            writer.Write(format == "json" ? $"{{\"screenings\":[\n{string.Join(",\n", texts)}\n]}}\n" : string.Concat(texts.Select(text => text + "\n")));
            return ExitCodes.Success;
        }

        foreach (var summary in page.Items)
        {
            writer.WriteLine(Line(summary));
        }

        if (page.Items.Count == 0)
        {
            writer.WriteLine("The store holds no screenings yet. Make one with: screening screen PATH");
        }

        return ExitCodes.Success;
    }

    public async Task<int> ShowAsync(string id, CancellationToken cancellationToken)
    {
        var summary = await queries.GetAsync(id, cancellationToken).ConfigureAwait(false);
        if (summary is null)
        {
            await terminal.Error.WriteLineAsync($"There is no screening '{TerminalText.OneLine(id)}'. See: screening history").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format == "table")
        {
            WriteTable(writer, summary);
        }
        else
        {
            writer.Write(format == "json" ? "{\"screening\":" : string.Empty);
            writer.Write(Json(summary));
            writer.Write(format == "json" ? ",\"items\":[" : "\n");
        }

        await WriteItemsAsync(writer, id, Verdict.Controlled, cancellationToken).ConfigureAwait(false);
        await WriteItemsAsync(writer, id, Verdict.Review, cancellationToken).ConfigureAwait(false);
        writer.Write(format == "json" ? "\n]}\n" : string.Empty);
        return ExitCodes.Success;
    }

    private static string Line(ScreeningSummary s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{s.Id}  {s.ReceivedAt.UtcDateTime:yyyy-MM-dd HH:mm}Z  {Words.Of(s.State),-8}  {Words.Of(s.Verdict),-10}  {s.Controlled,5} controlled  {s.Review,5} review  {s.Lines,8} lines  as of {s.AsOf:yyyy-MM-dd}  {TerminalText.OneLine(s.Name)}{Because(s)}");

    private static string Because(ScreeningSummary s) => s.Reason is { } reason ? $"  ({TerminalText.OneLine(reason)})" : string.Empty;

    private static string Json(ScreeningSummary summary) => JsonContract.ToText(json => SummaryJson.Write(json, summary));

    private static void WriteTable(StreamWriter writer, ScreeningSummary summary)
    {
        writer.WriteLine(Line(summary));
        writer.WriteLine($"edition {summary.Edition}, engine {summary.EngineVersion}, read as {summary.Reader ?? "nothing"}");
        foreach (var issue in summary.Issues)
        {
            writer.WriteLine($"  note: {ReportLine.IssueText(issue, summary.Name)}");
        }

        if (summary.Controlled + summary.Review > 0)
        {
            PlainLayout.WriteHeading(writer);
        }
    }

    private async Task WriteItemsAsync(StreamWriter writer, string id, Verdict verdict, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await items.ListAsync(id, new ItemFilter { Verdict = verdict }, PageSize, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                if (format == "table")
                {
                    PlainLayout.WriteLine(writer, ReportLine.Of(item));
                }
                else if (format == "jsonl")
                {
                    writer.WriteLine(item.GetRawText());
                }
                else
                {
                    writer.Write(isFirst ? "\n" : ",\n");
                    writer.Write(item.GetRawText());
                    isFirst = false;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
