using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Screening.Core.Classification;
using Screening.Core.Reach;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Webhooks;
using Screening.Testing.Rescreening;

namespace Screening.Testing.Contracts;

/// <summary>What re-screening does on every store. Each test has days of its own, by which its screenings are told from those of others.</summary>
public abstract class RescreeningContract
{
    private static int days;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    // The law of 2027 on: three days a test.
    private readonly DateOnly day = new DateOnly(2027, 3, 1).AddDays(3 * Interlocked.Increment(ref days));

    /// <summary>A part of the store under test.</summary>
    protected abstract T Get<T>()
        where T : notnull;

    private StoredScreenings Stored => new(Get<IResultStore>(), Get<IArtifactStore>());

    private IRescreeningStore Changes => Get<IRescreeningStore>();

    [Fact]
    public async Task Writes_what_changes_beside_what_was_found()
    {
        var screening = await Stored.PutAsync("ship-7/a.csv", EditionsOfTests.Shipped, day);
        var before = await Stored.ResultLinesAsync(screening);
        var run = await RunAsync(Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed));
        Assert.Equal(RescreeningState.Done, run.State);
        Assert.Equal((1, (long)screening.Lines), (run.Screenings, run.Lines));
        Assert.InRange(run.Looked, 3, screening.Lines / 2);
        Assert.Equal(new ChangeTally { NoMatchToControlled = 3 }, run.Changes);
        var changes = await ChangesOf(screening);
        Assert.Equal([3, 5, 8], changes.Select(change => change.Line));
        Assert.All(changes, change => Assert.Equal((Verdict.NoMatch, Verdict.Controlled), (change.Before.Verdict, change.After.Verdict)));
        Assert.Equal("1C930.a", JsonDocument.Parse(changes[0].Json!).RootElement.GetProperty("findings")[0].GetProperty("entry").GetString());
        Assert.Equal(before, await Stored.ResultLinesAsync(screening));
        Assert.Equal(screening.Controlled, (await Get<IResultStore>().FindSummaryAsync(screening.Id, CancellationToken.None))!.Controlled);
    }

    [Fact]
    public async Task Looking_only_where_the_change_reaches_gives_exactly_what_looking_at_all_gives()
    {
        foreach (var next in new[] { EditionsOfTests.CeriumListed, EditionsOfTests.OxideGone, EditionsOfTests.Extended })
        {
            var screening = await Stored.PutAsync($"{next.Edition.Hash[0]}/all.csv", EditionsOfTests.Shipped, day, chunk: 7, oddFields: true);
            await Stored.PutAsync($"{next.Edition.Hash[0]}/small.csv", EditionsOfTests.Shipped, day.AddDays(1), chunk: 100);
            var selective = await RunAsync(Handler(EditionsOfTests.Shipped, next), isPreview: true);
            var full = await RunAsync(Handler(next), isPreview: true);
            Assert.Equal(full.Changes, selective.Changes);
            Assert.True(full.Looked == full.Lines && selective.Looked < full.Looked);
            var written = await RunAsync(Handler(EditionsOfTests.Shipped, next));
            Assert.Equal(full.Changes, written.Changes);
            Assert.Equal(Expected(screening, next), (await ChangesOf(screening)).Where(c => c.Edition.EndsWith(next.Edition.Hash[..12], StringComparison.Ordinal)).Select(c => (c.Line, c.After)));
            await RunAsync(Handler(next, EditionsOfTests.Shipped));
        }
    }

    [Fact]
    public async Task A_preview_writes_nothing_and_counts_the_same()
    {
        var screening = await Stored.PutAsync("ship-8/a.csv", EditionsOfTests.Shipped, day);
        var handler = Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var preview = await RunAsync(handler, isPreview: true);
        Assert.Empty(await ChangesOf(screening));
        Assert.Empty(await Changes.ListMarksAsync(screening.Id, CancellationToken.None));
        Assert.Equal(preview.Changes, (await RunAsync(handler)).Changes);
    }

    [Fact]
    public async Task Goes_there_and_back_and_there_again_with_each_finding_beside_the_others()
    {
        var screening = await Stored.PutAsync("ship-9/a.csv", EditionsOfTests.Shipped, day);
        Classifier[] all = [EditionsOfTests.Shipped, EditionsOfTests.CeriumListed, EditionsOfTests.OxideGone];
        var first = await RunAsync(Handler([.. all, EditionsOfTests.CeriumListed]));
        var back = await RunAsync(Handler([.. all, EditionsOfTests.Shipped]));
        var again = await RunAsync(Handler([.. all, EditionsOfTests.CeriumListed]));
        var same = await RunAsync(Handler([.. all, EditionsOfTests.CeriumListed]));
        Assert.Equal((3L, 3L, 3L, 0L), (first.Changes.NoMatchToControlled, back.Changes.ControlledToNoMatch, again.Changes.NoMatchToControlled, same.Changes.Total));
        var changes = await ChangesOf(screening);
        Assert.Equal(9, changes.Count);
        Assert.Equal([Verdict.Controlled, Verdict.NoMatch, Verdict.Controlled], changes.Where(change => change.Line == 3).Select(change => change.After.Verdict));
        Assert.Equal(changes.Where(change => change.Line == 3).Skip(1).Select(change => change.Before), changes.Where(change => change.Line == 3).SkipLast(1).Select(change => change.After));
    }

    [Fact]
    public async Task A_step_that_died_is_made_again_with_the_same_outcome()
    {
        var whole = await Stored.PutAsync("ship-10/a.csv", EditionsOfTests.Shipped, day, chunk: 2);
        var handler = Handler(new DyingArtifacts(Get<IArtifactStore>(), opensBeforeDeath: 5), EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var run = (await handler.StartAsync(Asked(false), CancellationToken.None))!;
        await Assert.ThrowsAsync<IOException>(() => handler.StepAsync(run, CancellationToken.None));
        Assert.Empty(await Changes.ListMarksAsync(whole.Id, CancellationToken.None));
        var healthy = Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var ended = await FinishAsync(healthy, run);
        Assert.Equal(new ChangeTally { NoMatchToControlled = 3 }, ended.Changes);
        Assert.Equal([3, 5, 8], (await ChangesOf(whole)).Select(change => change.Line));
    }

    [Fact]
    public async Task A_message_that_comes_twice_changes_nothing()
    {
        var screening = await Stored.PutAsync("ship-11/a.csv", EditionsOfTests.Shipped, day);
        var handler = Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var run = (await handler.SendAsync(Asked(false), clock.GetUtcNow(), TimeSpan.Zero, CancellationToken.None))!;
        Assert.Equal(run.Id, (await handler.SendAsync(Asked(false), clock.GetUtcNow(), TimeSpan.Zero, CancellationToken.None))!.Id);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => handler.HandleAsync($"{{\"rescreening\":\"{run.Id}\"}}", CancellationToken.None)));
        await handler.HandleAsync($"{{\"rescreening\":\"{run.Id}\"}}", CancellationToken.None);
        var ended = (await Changes.FindRunAsync(run.Id, CancellationToken.None))!;
        Assert.Equal((RescreeningState.Done, 3L, 1), (ended.State, ended.Changes.Total, ended.Screenings));
        Assert.Equal(3, (await ChangesOf(screening)).Count);
        await handler.HandleAsync("no json", CancellationToken.None);
        await handler.HandleAsync("{\"rescreening\":\"aaaaaaaaaaaaaaaaaaaaaaaaaa\"}", CancellationToken.None);
    }

    [Fact]
    public async Task A_screening_that_is_still_running_is_looked_at_when_it_is_done()
    {
        var running = await Stored.PutAsync("ship-12/a.csv", EditionsOfTests.Shipped, day, isDone: false);
        var handler = Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var run = (await handler.StartAsync(Asked(false), CancellationToken.None))!;
        run = (await handler.StepAsync(run, CancellationToken.None))!;
        Assert.Equal((RescreeningState.Running, running.Id), (run.State, Assert.Single(run.Open)));
        await Stored.PutAsync("ship-12/a.csv", EditionsOfTests.Shipped, day);
        var ended = await FinishAsync(handler, run);
        Assert.Equal(3, ended.Changes.Total);
    }

    [Fact]
    public async Task Looks_only_at_screenings_of_the_days_asked_for()
    {
        var (early, asked, late) = (await Stored.PutAsync("d/1.csv", EditionsOfTests.Shipped, day), await Stored.PutAsync("d/2.csv", EditionsOfTests.Shipped, day.AddDays(1)), await Stored.PutAsync("d/3.csv", EditionsOfTests.Shipped, day.AddDays(2)));
        var handler = Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed);
        var run = await FinishAsync(handler, (await handler.StartAsync(new RescreenRequest { Since = day.AddDays(1), Until = day.AddDays(1) }, CancellationToken.None))!);
        Assert.Equal(1, run.Screenings);
        Assert.Empty(await ChangesOf(early));
        Assert.NotEmpty(await ChangesOf(asked));
        Assert.Empty(await ChangesOf(late));
    }

    [Fact]
    public async Task Where_only_the_law_differs_no_line_is_read_of_what_it_does_not_concern()
    {
        var other = await Stored.PutAsync("law/other.csv", EditionsOfTests.Shipped, new DateOnly(2026, 11, 24), ["Dysprosium oxide 99.9%", "cotton shirts"]);
        var concerned = await Stored.PutAsync("law/holmium.csv", EditionsOfTests.Shipped, new DateOnly(2026, 11, 24), ["holmium oxide 99.9%", "cotton shirts"]);
        var dying = new DyingArtifacts(Get<IArtifactStore>(), opensBeforeDeath: 1, of: other.Id);
        var handler = Handler(dying, EditionsOfTests.Shipped, EditionsOfTests.Extended);
        var run = (await handler.StartAsync(new RescreenRequest { Since = new DateOnly(2026, 11, 24), Until = new DateOnly(2026, 11, 24) }, CancellationToken.None))!;
        run = await FinishAsync(handler, run);
        Assert.Equal(new ChangeTally { LicenceOnly = 1 }, run.Changes);
        Assert.Equal(0, dying.Opened);
        var change = Assert.Single(await ChangesOf(concerned));
        Assert.Equal((Licence.Uncertain, Licence.NotInForce), (change.Before.Licence, change.After.Licence));
    }

    [Fact]
    public async Task Reports_by_shipment_with_those_whose_date_has_passed()
    {
        await Stored.PutAsync("late/a.csv", EditionsOfTests.Shipped, day);
        await Stored.PutAsync("late/b.csv", EditionsOfTests.Shipped, day.AddDays(2));
        clock.SetUtcNow(new DateTimeOffset(day.AddDays(1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        var run = await RunAsync(Handler(EditionsOfTests.Shipped, EditionsOfTests.CeriumListed));
        var reports = new ChangeReportWriter(Changes, Get<IArtifactStore>());
        using var json = await reports.OpenJsonAsync(run.Id, CancellationToken.None);
        var root = (await JsonDocument.ParseAsync(json!)).RootElement;
        var shipment = Assert.Single(root.GetProperty("shipments").EnumerateArray());
        Assert.Equal(("late", 2, 6, 3), (shipment.GetProperty("shipment").GetString(), shipment.GetProperty("screenings").GetInt32(), shipment.GetProperty("changes").GetProperty("total").GetInt32(), shipment.GetProperty("datePassed").GetInt32()));
        Assert.Equal(6, shipment.GetProperty("entries").GetProperty("1C930.a").GetInt32());
        using var workbook = await reports.OpenWorkbookAsync(run.Id, CancellationToken.None);
        Assert.NotNull(workbook);
    }

    private static IEnumerable<(int Line, AnswerBrief After)> Expected(ScreeningSummary screening, Classifier next) =>
        StoredScreenings.Lines.Select((text, i) => (Line: i + 1, Goods: new GoodsLine { Text = text, TariffCode = i % 5 == 0 ? "85051110" : null }))
            .Select(line => (line.Line, Before: AnswerEssence.Of(EditionsOfTests.Shipped.Classify(line.Goods, screening.AsOf)), After: AnswerEssence.Of(next.Classify(line.Goods, screening.AsOf))))
            .Where(line => line.Before != line.After).Select(line => (line.Line, AnswerBrief.Of(line.After)));

    private RescreenHandler Handler(params Classifier[] engines) => Handler(Get<IArtifactStore>(), engines);

    private RescreenHandler Handler(IArtifactStore artifacts, params Classifier[] engines)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return new RescreenHandler(
            Changes, Get<IResultStore>(), artifacts, Get<IWorkQueue>(), new KnownEngines(engines), new ChangeReportWriter(Changes, Get<IArtifactStore>()),
            new WebhookHandler(new WebhookOptions(), new NoSender(), artifacts, Get<IWorkQueue>(), clock, NullLogger<WebhookHandler>.Instance), clock, NullLogger<RescreenHandler>.Instance);
    }

    private RescreenRequest Asked(bool isPreview) => new() { Since = day, Until = day.AddDays(2), IsPreview = isPreview };

    private async Task<RescreeningRun> RunAsync(RescreenHandler handler, bool isPreview = false)
    {
        var run = (await handler.StartAsync(Asked(isPreview), CancellationToken.None))!;
        return await FinishAsync(handler, run);
    }

    private static async Task<RescreeningRun> FinishAsync(RescreenHandler handler, RescreeningRun run)
    {
        while (run.State == RescreeningState.Running)
        {
            run = (await handler.StepAsync(run, CancellationToken.None))!;
        }

        return run;
    }

    // No receiver is set: a message that is sent is a fault.
    private sealed class NoSender : IWebhookSender
    {
        public Task<WebhookAnswer> PostAsync(Uri address, IReadOnlyDictionary<string, string> headers, string contentType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing may be sent.");
    }

    private Task<IReadOnlyList<LineChange>> ChangesOf(ScreeningSummary screening) => Changes.ListChangesAsync(screening.Id, 1, 99_999_999, CancellationToken.None);
}
