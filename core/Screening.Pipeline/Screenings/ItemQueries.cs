using System.Text.Json;
using Screening.Core.Classification;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Screenings;

/// <summary>
/// Reads the result lines of screenings, each the JSON object of the result file (docs/json.md). Lines with verdict noMatch come from the
/// result file, the others from their rows.
/// </summary>
public sealed class ItemQueries(IResultStore results, IArtifactStore artifacts)
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 1_000;

    // A filter that few lines pass must not make one call read a whole manifest of millions.
    private const int MaxLooked = 50_000;

    /// <summary>
    /// Lines of a screening in line order. A page may hold fewer than asked for although more follow: the continuation says so. Empty until
    /// the screening is done.
    /// </summary>
    /// <param name="id">The screening.</param>
    /// <param name="filter">Which lines.</param>
    /// <param name="pageSize">1 to <see cref="MaxPageSize"/>; what is outside is taken as the nearest.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<JsonElement>> ListAsync(
        string id, ItemFilter filter, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var after = LinePosition.Parse(continuation);
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        if (!ScreeningId.IsValid(id) || await results.FindSummaryAsync(id, cancellationToken) is not { State: InputState.Done })
        {
            return new Page<JsonElement>([], null);
        }

        return filter.Verdict is Verdict.Controlled or Verdict.Review
            ? await FromRowsAsync(id, filter, after, size, cancellationToken)
            : await FromFileAsync(id, filter, after, size, cancellationToken);
    }

    /// <summary>One line of a screening that is done; null when there is no such line.</summary>
    public async Task<JsonElement?> FindAsync(string id, int line, CancellationToken cancellationToken)
    {
        if (line < 1 || !ScreeningId.IsValid(id) || await results.FindSummaryAsync(id, cancellationToken) is not { State: InputState.Done })
        {
            return null;
        }

        foreach (var verdict in new[] { Verdict.Controlled, Verdict.Review })
        {
            if (await results.ListRowsAsync(id, verdict, line - 1, 1, cancellationToken) is [{ Json: { } json } row] && row.Line == line)
            {
                return Parse(json);
            }
        }

        var page = await FromFileAsync(id, ItemFilter.All, line - 1, 1, cancellationToken);
        return page.Items is [var item] && item.GetProperty("line").GetInt32() == line ? item : null;
    }

    private async Task<Page<JsonElement>> FromRowsAsync(string id, ItemFilter filter, int after, int size, CancellationToken cancellationToken)
    {
        var batch = filter is { Entry: null, Status: null } ? size + 1 : MaxPageSize;
        var found = new List<JsonElement>(size);
        for (var looked = 0; looked < MaxLooked;)
        {
            var rows = await results.ListRowsAsync(id, filter.Verdict!.Value, after, batch, cancellationToken);
            foreach (var row in rows)
            {
                var item = row.Json is not null ? Parse(row.Json) : (await FromFileAsync(id, ItemFilter.All, row.Line - 1, 1, cancellationToken)).Items[0];
                if (filter.Matches(item))
                {
                    if (found.Count == size)
                    {
                        return new Page<JsonElement>(found, LinePosition.After(after));
                    }

                    found.Add(item);
                }

                after = row.Line;
            }

            looked += rows.Count;
            if (rows.Count < batch)
            {
                return new Page<JsonElement>(found, null);
            }
        }

        return new Page<JsonElement>(found, LinePosition.After(after));
    }

    private async Task<Page<JsonElement>> FromFileAsync(string id, ItemFilter filter, int after, int size, CancellationToken cancellationToken)
    {
        var found = new List<JsonElement>();
        var looked = 0;
        var tallies = await results.ListChunksAsync(id, cancellationToken);
        foreach (var tally in tallies.Where(tally => tally.FirstLine + tally.Lines - 1 > after))
        {
            var name = tallies.Count == 1 ? ArtifactNames.Result(id) : ArtifactNames.Part(id, tally.Chunk);
            var line = tally.FirstLine - 1;
            await foreach (var json in LineBlob.ReadJsonAsync(artifacts, name, cancellationToken))
            {
                if (++line <= after)
                {
                    continue;
                }

                var item = Parse(json);
                var isAskedFor = filter.Matches(item);
                if ((isAskedFor && found.Count == size) || looked == MaxLooked)
                {
                    return new Page<JsonElement>(found, LinePosition.After(line - 1));
                }

                looked++;
                if (isAskedFor)
                {
                    found.Add(item);
                }
            }
        }

        return new Page<JsonElement>(found, null);
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
