using System.Text.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>Reads the result lines of screenings together with what people decided about them.</summary>
public sealed class DecidedItemQueries(ItemQueries items, DecisionQueries decisions)
{
    /// <summary>Lines of a screening in line order, as <see cref="ItemQueries.ListAsync"/> gives them.</summary>
    /// <exception cref="ArgumentException">The continuation is none.</exception>
    public async Task<Page<DecidedItem>> ListAsync(
        ScreeningSummary screening, ItemFilter filter, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var page = await items.ListAsync(screening.Id, filter, pageSize, continuation, cancellationToken);
        return new Page<DecidedItem>(await DecideAsync(screening, page.Items, cancellationToken), page.Continuation);
    }

    /// <summary>One line of a screening that is done; null when there is no such line.</summary>
    public async Task<DecidedItem?> FindAsync(ScreeningSummary screening, int line, CancellationToken cancellationToken) =>
        await items.FindAsync(screening.Id, line, cancellationToken) is { } found
            ? (await DecideAsync(screening, [found], cancellationToken))[0]
            : null;

    private async Task<IReadOnlyList<DecidedItem>> DecideAsync(ScreeningSummary screening, IReadOnlyList<JsonElement> found, CancellationToken cancellationToken)
    {
        var stored = found.ToDictionary(json => json.GetProperty("line").GetInt32(), StoredItem.Of);
        var decided = await decisions.OfLinesAsync(screening.Id, screening.ReceivedAt, stored, cancellationToken);
        return [.. found.Zip(stored, (json, item) => new DecidedItem(json, item.Value, decided[item.Key]))];
    }
}
