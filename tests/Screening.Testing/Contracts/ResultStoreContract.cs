using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Screenings;

namespace Screening.Testing.Contracts;

/// <summary>What every result store does.</summary>
public abstract class ResultStoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The store under test; the same for all tests of the class.</summary>
    protected abstract IResultStore Store { get; }

    [Fact]
    public async Task Gives_back_a_summary_whole()
    {
        var summary = Summary("whole", 1) with { Issues = [.. Enumerable.Range(0, 400).Select(i => new Issue("needsOcr", IssueSeverity.Warning, $"page {i}", "Nothing to read here. 无法读取。", "Read it."))] };
        await Store.PutSummaryAsync(summary, CancellationToken.None);
        var found = await Store.FindSummaryAsync(summary.Id, CancellationToken.None);
        Assert.Equal(400, found!.Issues.Count);
        Assert.Equal(summary with { Issues = [] }, found with { Issues = [] });
    }

    [Fact]
    public async Task A_lower_step_never_replaces_a_higher_one()
    {
        var summary = Summary("steps", 5) with { State = InputState.Done };
        await Store.PutSummaryAsync(summary, CancellationToken.None);
        await Store.PutSummaryAsync(summary with { Revision = 4, State = InputState.Running }, CancellationToken.None);
        Assert.Equal(InputState.Done, (await Store.FindSummaryAsync(summary.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task Lists_the_newest_first_and_pages_without_loss_or_doubling()
    {
        var ids = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            var summary = Summary($"list {i}", 1) with { ReceivedAt = Start.AddYears(1).AddMinutes(i) };
            ids.Add(summary.Id);
            await Store.PutSummaryAsync(summary, CancellationToken.None);
        }

        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Store.ListSummariesAsync(SummaryList.All, 7, continuation, CancellationToken.None);
            seen.AddRange(page.Items.Select(s => s.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null && seen.Count < 200);
        ids.Reverse();
        Assert.Equal(ids, seen.Take(25));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Rows_are_replaced_within_their_range_only()
    {
        var id = Summary("rows", 1).Id;
        await Store.ReplaceRowsAsync(id, 1, 10, [Row(2, Verdict.Controlled), Row(7, Verdict.Review)], CancellationToken.None);
        await Store.ReplaceRowsAsync(id, 11, 20, [Row(12, Verdict.Controlled)], CancellationToken.None);
        await Store.ReplaceRowsAsync(id, 1, 10, [Row(3, Verdict.Controlled)], CancellationToken.None);
        var controlled = await Store.ListRowsAsync(id, Verdict.Controlled, 0, 100, CancellationToken.None);
        Assert.Equal([3, 12], controlled.Select(r => r.Line));
        Assert.Empty(await Store.ListRowsAsync(id, Verdict.Review, 0, 100, CancellationToken.None));
        Assert.Equal([12], (await Store.ListRowsAsync(id, Verdict.Controlled, 3, 100, CancellationToken.None)).Select(r => r.Line));
    }

    [Fact]
    public async Task Takes_more_and_larger_rows_than_one_transaction_holds()
    {
        var id = Summary("many", 1).Id;
        var rows = Enumerable.Range(1, 250).Select(i => Row(i, Verdict.Controlled) with { Text = new string('镝', FlaggedRow.MaxText), Json = new string('x', FlaggedRow.MaxJson) }).ToList();
        await Store.ReplaceRowsAsync(id, 1, 250, rows, CancellationToken.None);
        await Store.ReplaceRowsAsync(id, 1, 250, rows, CancellationToken.None);
        var found = await Store.ListRowsAsync(id, Verdict.Controlled, 0, 1000, CancellationToken.None);
        Assert.Equal(250, found.Count);
        Assert.Equal(rows[249], found[249]);
    }

    [Fact]
    public async Task Chunk_marks_are_listed_by_number_and_written_once()
    {
        var id = Summary("chunks", 1).Id;
        var second = new ChunkTally(2, 5001, 100, 3, 1, Licence.Required, "1C905.a.4:2 1C905.b:17");
        await Store.PutChunkAsync(id, second, CancellationToken.None);
        await Store.PutChunkAsync(id, new ChunkTally(1, 1, 5000, 0, 0, Licence.None), CancellationToken.None);
        await Store.PutChunkAsync(id, second, CancellationToken.None);
        var chunks = await Store.ListChunksAsync(id, CancellationToken.None);
        Assert.Equal([1, 2], chunks.Select(c => c.Chunk));
        Assert.Equal(second, chunks[1]);
    }

    [Fact]
    public async Task A_screening_is_found_by_its_shipment_its_entries_its_state_and_its_day_and_leaves_the_lists_it_was_in()
    {
        var open = Summary("lists/a", 1) with { Shipment = "Shipment #7 / 化工?", ReceivedAt = Start.AddYears(-3) };
        await Store.PutSummaryAsync(open, CancellationToken.None);
        Assert.Contains(open.Id, await IdsAsync(SummaryList.OfState(InputState.Queued)));
        Assert.Equal([open.Id], await IdsAsync(SummaryList.OfShipment(open.Shipment)));
        var entry = EntryCode.Parse("9X901.a[1]/b?");
        var closed = open with { State = InputState.Failed, Verdict = Verdict.Controlled, Revision = 2, Entries = [new EntryCount(entry, 3)] };
        await Store.PutSummaryAsync(closed, CancellationToken.None);
        await Store.PutSummaryAsync(closed, CancellationToken.None);

        Assert.DoesNotContain(open.Id, await IdsAsync(SummaryList.OfState(InputState.Running)));
        Assert.Equal([open.Id], await IdsAsync(SummaryList.OfEntry(entry)));
        Assert.Contains(open.Id, await IdsAsync(SummaryList.OfState(InputState.Failed)));
        Assert.Equal([open.Id], await IdsAsync(SummaryList.OfDay(DateOnly.FromDateTime(open.ReceivedAt.UtcDateTime), Verdict.Controlled)));
        Assert.Equal([open.Id], await IdsAsync(SummaryList.OfShipment(open.Shipment)));
        Assert.Equal(3, (await Store.FindSummaryAsync(open.Id, CancellationToken.None))!.Entries[0].Lines);
    }

    [Fact]
    public async Task A_continuation_that_is_none_is_misuse() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ListSummariesAsync(SummaryList.All, 5, "nonsense", CancellationToken.None));

    private async Task<IEnumerable<string>> IdsAsync(SummaryList list) =>
        (await Store.ListSummariesAsync(list, 1000, null, CancellationToken.None)).Items.Select(summary => summary.Id);

    private static ScreeningSummary Summary(string name, int revision) => new()
    {
        Id = ScreeningId.Of(new InputRef("manifests", name, "1"), "hash", new DateOnly(2026, 11, 24)),
        Container = "manifests", Name = name, Shipment = name, State = InputState.Running, ReceivedAt = Start, AsOf = new DateOnly(2026, 11, 24),
        Edition = "e+1", EngineVersion = "0.1", Revision = revision,
    };

    private static FlaggedRow Row(int line, Verdict verdict) => new()
    {
        Line = line, Where = $"row {line}", Text = "dysprosium oxide", Verdict = verdict, Licence = Licence.Required, Entries = "1C905.b", Why = "why", Questions = "", Json = "{}",
    };
}
