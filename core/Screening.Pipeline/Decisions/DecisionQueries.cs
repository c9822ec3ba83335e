using System.Globalization;
using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>Finds the decisions that bear on lines: their own, and standing ones about the same item.</summary>
public sealed class DecisionQueries(IDecisionStore store, CurrentEdition current, EditionLibrary library)
{
    private const int AtOnce = 16;

    /// <summary>The decisions that bear on lines of one screening.</summary>
    /// <param name="screeningId">The screening.</param>
    /// <param name="screenedAt">When it was received: only decisions made before stand for it.</param>
    /// <param name="items">Lines by their number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<int, ItemDecisions>> OfLinesAsync(
        string screeningId, DateTimeOffset screenedAt, IReadOnlyDictionary<int, StoredItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return new Dictionary<int, ItemDecisions>();
        }

        var own = (await store.ListAsync(screeningId, items.Keys.Min(), items.Keys.Max(), cancellationToken)).ToLookup(d => d.Line);
        var standing = await StandingAsync(items, screenedAt, screeningId, cancellationToken);
        var law = (await current.GetAsync(cancellationToken)).Edition;
        return items.ToDictionary(i => i.Key, i => ItemDecisions.Of(i.Value, DecisionRecord.Of([.. own[i.Key]]), standing[i.Key], StatusOn(law, i.Value.AsOf)));
    }

    /// <summary>The standing decisions that bear on items that are no lines of a screening.</summary>
    /// <param name="items">Items by a number of the caller's.</param>
    /// <param name="now">The time of the question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<int, ItemDecisions>> OfItemsAsync(
        IReadOnlyDictionary<int, StoredItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(items, now, null, cancellationToken);
        var law = (await current.GetAsync(cancellationToken)).Edition;
        return items.ToDictionary(i => i.Key, i => ItemDecisions.Of(i.Value, [], standing[i.Key], StatusOn(law, i.Value.AsOf)));
    }

    private async Task<Dictionary<int, IReadOnlyList<StandingDecision>>> StandingAsync(
        IReadOnlyDictionary<int, StoredItem> items, DateTimeOffset screenedAt, string? screeningId, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, IReadOnlyList<StandingDecision>>();
        foreach (var some in items.Chunk(AtOnce))
        {
            var lists = await Task.WhenAll(some.Select(i => StandingAsync(i.Value, screenedAt, screeningId, i.Key, cancellationToken)));
            for (var i = 0; i < some.Length; i++)
            {
                found[some[i].Key] = lists[i];
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<StandingDecision>> StandingAsync(
        StoredItem item, DateTimeOffset screenedAt, string? screeningId, int line, CancellationToken cancellationToken)
    {
        // A decision is about a finding, but an override may say that a line without findings is listed.
        var places = await store.FindStandingAsync(item.Fingerprint, cancellationToken);
        var standing = new List<StandingDecision>();
        foreach (var place in places.Where(p => p.ScreeningId != screeningId || p.Line != line))
        {
            var records = DecisionRecord.Of(await store.ListAsync(place.ScreeningId, place.Line, place.Line, cancellationToken));
            foreach (var record in records.Where(r => r.Decision.StandingUntil is not null && r.Decision.At <= screenedAt && r.State is DecisionState.InEffect or DecisionState.Pending))
            {
                standing.Add(new StandingDecision(record, LapseOf(record, item, await IsSameEntryAsync(record.Decision, item, cancellationToken))));
            }
        }

        return [.. standing.OrderBy(s => s.Record.Decision.At)];
    }

    private static BilingualText? LapseOf(DecisionRecord record, StoredItem item, bool isSameEntry)
    {
        var decision = record.Decision;
        var finding = item.Findings.FirstOrDefault(f => f.Entry == decision.Entry);
        return record.State == DecisionState.Pending ? new BilingualText("No second person has agreed to it yet.", "尚未经第二人复核同意。")
            : item.AsOf > decision.StandingUntil ? new BilingualText(
                string.Create(CultureInfo.InvariantCulture, $"It stood until {decision.StandingUntil:yyyy-MM-dd}."), string.Create(CultureInfo.InvariantCulture, $"该决定有效期至{decision.StandingUntil:yyyy-MM-dd}。"))
            : !isSameEntry ? new BilingualText($"What the list says of {decision.Entry} has changed since.", $"此后清单中{decision.Entry}的内容已变更。")
            : finding?.Match != decision.Finding?.Match ? new BilingualText($"What is found of {decision.Entry} is no longer what was decided about.", $"{decision.Entry}的筛查结果与作出决定时不同。")
            : null;
    }

    private async Task<bool> IsSameEntryAsync(Decision decision, StoredItem item, CancellationToken cancellationToken) =>
        decision.Edition == item.Edition || decision.Entry is not { } code
        || (await library.FindAsync(item.Edition, cancellationToken) is { } found && found.Edition.Entries.TryGetValue(code, out var entry) && EntryContent.HashOf(entry) == decision.EntryContent);

    private static Func<EntryCode, StatusKind?> StatusOn(Edition law, DateOnly date) => code =>
        law.Entries.TryGetValue(code, out var entry) ? StatusCalendar.StatusOn(law, entry, date).Kind : null;
}
