using System.Globalization;
using System.Text;
using System.Text.Json;
using Screening.Cli.Output;
using Screening.Core.Classification;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Cli.History;

/// <summary>Prints screenings from the store.</summary>
internal sealed class HistoryRunner(ScreeningQueries queries, ITerminal terminal, string format)
{
    private const int PageSize = 500;

    public async Task<int> ListAsync(int most, CancellationToken cancellationToken)
    {
        var page = await queries.ListAsync(most, null, cancellationToken).ConfigureAwait(false);
        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
        if (format != "table")
        {
            WriteJson(writer, page.Items);
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
            await terminal.Error.WriteLineAsync($"There is no screening '{TerminalText.Clean(id)}'. See: screening history").ConfigureAwait(false);
            return ExitCodes.Failed;
        }

        using var writer = new StreamWriter(terminal.Out, new UTF8Encoding(false), leaveOpen: true);
        if (format == "table")
        {
            writer.WriteLine(Line(summary));
            foreach (var issue in summary.Issues)
            {
                writer.WriteLine("  " + IssueText.Line(summary.Name, issue));
            }
        }
        else
        {
            WriteJson(writer, [summary]);
        }

        await WriteItemsAsync(writer, id, Verdict.Controlled, cancellationToken).ConfigureAwait(false);
        await WriteItemsAsync(writer, id, Verdict.Review, cancellationToken).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static string Line(ScreeningSummary s) => TerminalText.Clean(string.Create(
        CultureInfo.InvariantCulture,
        $"{s.Id}  {s.ReceivedAt.UtcDateTime:yyyy-MM-dd HH:mm}Z  {CamelCase.Of(s.State),-8} {CamelCase.Of(s.Verdict),-10} {s.Controlled,5} controlled {s.Review,5} review {s.Lines,8} lines  as of {s.AsOf:yyyy-MM-dd}  {s.Name}{(s.Reason is { } reason ? $"  ({reason})" : string.Empty)}"));

    private static void WriteJson(StreamWriter writer, IReadOnlyList<ScreeningSummary> summaries)
    {
        foreach (var summary in summaries)
        {
            writer.WriteLine(JsonContract.ToText(json => SummaryJson.Write(json, summary)));
        }
    }

    private async Task WriteItemsAsync(StreamWriter writer, string id, Verdict verdict, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await queries.ItemsAsync(id, verdict, PageSize, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                await writer.WriteLineAsync(format == "table" ? ItemLine(item) : item.GetRawText()).ConfigureAwait(false);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private static string ItemLine(JsonElement item)
    {
        var findings = item.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("entry").GetString()!);
        return TerminalText.Clean(string.Create(
            CultureInfo.InvariantCulture,
            $"  {item.GetProperty("line").GetInt32(),7} {item.GetProperty("verdict").GetString(),-10} {item.GetProperty("licence").GetString(),-12} {string.Join(' ', findings),-24} {item.GetProperty("text").GetString()}"));
    }
}
