using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Screenings;

/// <summary>Reads what the store holds.</summary>
public sealed class ScreeningQueries(IResultStore results, ILedgerStore ledger, IArtifactStore artifacts)
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 1_000;

    /// <summary>Screenings, newest first.</summary>
    /// <param name="pageSize">1 to <see cref="MaxPageSize"/>; what is outside is taken as the nearest.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<ScreeningSummary>> ListAsync(int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var page = await results.ListSummariesAsync(Math.Clamp(pageSize, 1, MaxPageSize), continuation, cancellationToken);
        var items = new List<ScreeningSummary>(page.Items.Count);
        foreach (var summary in page.Items)
        {
            items.Add(await AsOfNowAsync(summary, cancellationToken));
        }

        return page with { Items = items };
    }

    /// <summary>One screening; null when there is none of this id.</summary>
    public async Task<ScreeningSummary?> GetAsync(string id, CancellationToken cancellationToken) =>
        ScreeningId.IsValid(id) && await results.FindSummaryAsync(id, cancellationToken) is { } summary
            ? await AsOfNowAsync(summary, cancellationToken)
            : null;

    /// <summary>
    /// Result lines of a screening in line order, each the JSON object of the result file (docs/json.md). Lines with verdict noMatch
    /// come from the result file, the others from their rows. Empty until the screening is done.
    /// </summary>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<JsonElement>> ItemsAsync(
        string id, Verdict? verdict, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var after = LinePosition.Parse(continuation);
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        if (!ScreeningId.IsValid(id) || await results.FindSummaryAsync(id, cancellationToken) is not { State: InputState.Done })
        {
            return new Page<JsonElement>([], null);
        }

        var found = verdict is Verdict.Controlled or Verdict.Review
            ? await FromRowsAsync(id, verdict.Value, after, size + 1, cancellationToken)
            : await FromFileAsync(id, verdict, after, size + 1, cancellationToken);
        return found.Count <= size
            ? new Page<JsonElement>(found, null)
            : new Page<JsonElement>(found.GetRange(0, size), LinePosition.After(found[size - 1].GetProperty("line").GetInt32()));
    }

    // The summary row is written at the receipt and at the end; in between the ledger knows better.
    private async Task<ScreeningSummary> AsOfNowAsync(ScreeningSummary summary, CancellationToken cancellationToken)
    {
        if (summary.State is not (InputState.Received or InputState.Queued or InputState.Running))
        {
            return summary;
        }

        var entry = await ledger.FindAsync(new InputRef(summary.Container, summary.Name, summary.ETag), cancellationToken);
        return entry is { IsClosed: false } ? summary with { State = entry.State } : summary;
    }

    private async Task<List<JsonElement>> FromRowsAsync(string id, Verdict verdict, int after, int count, CancellationToken cancellationToken)
    {
        var rows = await results.ListRowsAsync(id, verdict, after, count, cancellationToken);
        var found = new List<JsonElement>(rows.Count);
        foreach (var row in rows)
        {
            found.Add(row.Json is not null
                ? Parse(row.Json)
                : (await FromFileAsync(id, null, row.Line - 1, 1, cancellationToken))[0]);
        }

        return found;
    }

    private async Task<List<JsonElement>> FromFileAsync(string id, Verdict? verdict, int after, int count, CancellationToken cancellationToken)
    {
        var found = new List<JsonElement>();
        var tallies = await results.ListChunksAsync(id, cancellationToken);
        foreach (var tally in tallies.Where(tally => tally.FirstLine + tally.Lines - 1 > after))
        {
            var name = tallies.Count == 1 ? ArtifactNames.Result(id) : ArtifactNames.Part(id, tally.Chunk);
            var line = tally.FirstLine;
            await foreach (var json in LineBlob.ReadJsonAsync(artifacts, name, cancellationToken))
            {
                if (line++ > after && Parse(json) is var item && (verdict is null || item.GetProperty("verdict").ValueEquals(CamelCase.Of(verdict.Value))))
                {
                    found.Add(item);
                    if (found.Count == count)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
