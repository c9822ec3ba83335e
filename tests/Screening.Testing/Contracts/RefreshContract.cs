using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Lists.Signing;
using Screening.Pipeline.Storage;
using Screening.Testing.Lists;

namespace Screening.Testing.Contracts;

/// <summary>What a refresh from a feed does, whatever the store: newer and trusted goes live, large waits, everything else changes nothing and says why.</summary>
public abstract class RefreshContract : IAsyncLifetime
{
    private static readonly Signer Person = new("li.wei", "Li Wei");

    private readonly List<ServiceProvider> hosts = [];
    private TestFeed feed = null!;

    /// <summary>The clock of every host.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>A host on an empty store of the test's own; every call of one test gives one on the same store.</summary>
    protected abstract ServiceProvider CreateHost(FakeTimeProvider clock, IReadOnlyList<(string Name, string Value)> settings);

    /// <inheritdoc/>
    public async Task InitializeAsync() => feed = await TestFeed.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await feed.DisposeAsync();
    }

    [Fact]
    public async Task A_signed_edition_within_the_limits_goes_live_and_stays_after_a_restart()
    {
        var manifest = feed.Publish(TestEdition.WithAddedEntry());
        var report = await RefreshAsync(Host());

        Assert.Equal((RefreshOutcome.Activated, 0), (report.Outcome, report.Failures));
        Assert.Equal(manifest.Hash, (await CurrentAsync(Host())).Hash);
        var record = (await Host().GetRequiredService<EditionQueries>().FindAsync(manifest.Hash, default))!;
        Assert.Equal((EditionState.Active, "acme", "test"), (record.State, record.Record.SignedBy, record.Record.Feed));
        Assert.Equal([TestEdition.AddedEntry], record.Record.Changes!.Added);
        Assert.Empty(record.Record.Changes.Removed);
        Assert.Equal(manifest.Sha256, record.Record.Sha256);
    }

    [Fact]
    public async Task A_feed_is_asked_when_it_is_due_and_sends_nothing_again_that_is_known()
    {
        feed.Publish(TestEdition.WithAddedEntry());
        var host = Host();
        await RefreshAsync(host);
        var asked = feed.Answers.Count;
        await RefreshAsync(host, all: false);
        Assert.Equal(asked, feed.Answers.Count);

        Clock.Advance(TimeSpan.FromHours(1));
        var report = await RefreshAsync(Host(), all: false);
        Assert.Equal(RefreshOutcome.Unchanged, report.Outcome);
        Assert.Equal([$"304 {FeedManifest.FileName}"], feed.Answers.Skip(asked));
        Assert.Equal(Clock.GetUtcNow() + TimeSpan.FromHours(1), report.NextAt);
    }

    [Fact]
    public async Task An_edition_that_drops_an_entry_waits_until_a_person_approves()
    {
        var manifest = feed.Publish(TestEdition.WithoutEntry("1C905.b"));
        var host = Host();
        Assert.Equal(RefreshOutcome.Pending, (await RefreshAsync(host)).Outcome);
        var waiting = (await host.GetRequiredService<EditionQueries>().FindAsync(manifest.Hash, default))!;

        Assert.Equal(EditionState.Pending, waiting.State);
        Assert.Equal("tooManyRemoved", Assert.Single(waiting.Record.Reasons).Code);
        Assert.Equal(["1C905.b"], waiting.Record.Changes!.Removed);
        Assert.Equal(ShippedEdition.Load().Hash, (await CurrentAsync(host)).Hash);

        var result = await ApproveAsync(host, manifest.Hash);
        Assert.Null(result.Refusal);
        Assert.Equal(EditionState.Active, result.Edition!.State);
        Assert.Equal(Person, result.Edition.Record.Approval!.By);
        Assert.Equal(manifest.Hash, (await CurrentAsync(host)).Hash);
        Assert.Equal("notPending", (await ApproveAsync(host, manifest.Hash)).Refusal!.Code);
        Assert.Equal(RefreshOutcome.Unchanged, (await RefreshAsync(host)).Outcome);
    }

    [Fact]
    public async Task What_a_person_refused_never_goes_live()
    {
        var manifest = feed.Publish(TestEdition.WithoutEntry("1C905.b"));
        var host = Host();
        await RefreshAsync(host);
        Assert.Equal(EditionState.Refused, (await ApproveAsync(host, manifest.Hash, isApproved: false)).Edition!.State);

        Clock.Advance(TimeSpan.FromHours(1));
        feed.Publish(TestEdition.WithoutEntry("1C905.b"));
        Assert.Equal(RefreshOutcome.Unchanged, (await RefreshAsync(Host())).Outcome);
        Assert.Equal(ShippedEdition.Load().Hash, (await CurrentAsync(Host())).Hash);
        Assert.Equal("notPending", (await ApproveAsync(host, manifest.Hash)).Refusal!.Code);
    }

    [Fact]
    public async Task Of_two_who_make_editions_active_at_once_one_succeeds()
    {
        var (first, second) = (Host(("Screening:Lists:AlwaysAsk", "true")), Host(("Screening:Lists:AlwaysAsk", "true")));
        var one = feed.Publish(TestEdition.WithAddedEntry());
        await RefreshAsync(first);
        var other = feed.Publish(TestEdition.WithChangedTitle("1C905.b"));
        await RefreshAsync(first);

        // Both have seen the same active edition before either makes another one active.
        using var both = new Barrier(2);
        bool Look(KnownEdition edition) => both.SignalAndWait(TimeSpan.FromMinutes(1)) && edition.State == EditionState.Pending;
        var results = await Task.WhenAll(Task.Run(() => ApproveAsync(first, one.Hash, Look)), Task.Run(() => ApproveAsync(second, other.Hash, Look)));

        var won = Assert.Single(results, result => result.Refusal is null);
        Assert.Equal("changedSince", Assert.Single(results, result => result.Refusal is not null).Refusal!.Code);
        Assert.Equal(won.Edition!.Record.Hash, (await CurrentAsync(Host())).Hash);
    }

    [Theory]
    [InlineData("olderEdition", RefreshOutcome.Refused, "a feed that goes back to an older list")]
    [InlineData("badSignature", RefreshOutcome.Refused, "bytes that were changed after they were signed")]
    [InlineData("unknownKey", RefreshOutcome.Refused, "somebody else's key")]
    [InlineData("unsigned", RefreshOutcome.Refused, "no signature, and keys in the settings")]
    [InlineData("invalidEdition", RefreshOutcome.Refused, "a list with a reference to nothing")]
    [InlineData("unknownFormat", RefreshOutcome.Refused, "a format to come")]
    [InlineData("noFeed", RefreshOutcome.Refused, "a page that is no feed")]
    [InlineData("feedTorn", RefreshOutcome.Failed, "bytes that are cut off")]
    [InlineData("outboundStatus", RefreshOutcome.Failed, "a server that says no")]
    [InlineData("outboundRedirect", RefreshOutcome.Failed, "a redirect to another host")]
    [InlineData("outboundTooLarge", RefreshOutcome.Failed, "a small packet with a mountain in it")]
    [InlineData("outboundUnreachable", RefreshOutcome.Failed, "a server that hangs up")]
    public async Task Whatever_is_wrong_the_edition_stays_and_health_says_what_it_was(string code, RefreshOutcome outcome, string what)
    {
        var host = Host(("Screening:Lists:MaxBytes", "3000000"));
        feed.Publish(TestEdition.WithAddedEntry());
        var active = (await RefreshAsync(host)).Edition;
        Spoil(code);
        Clock.Advance(TimeSpan.FromHours(1));

        var report = await RefreshAsync(host);
        Assert.True((code, outcome) == (report.Issue?.Code, report.Outcome), $"{what}: {report.Issue}");
        Assert.Equal(1, report.Failures);
        Assert.Equal(Clock.GetUtcNow() + TimeSpan.FromMinutes(1), report.NextAt);
        Assert.Equal(active, (await Host().GetRequiredService<CurrentEdition>().GetAsync(default)).Name);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Clock.GetUtcNow() + TimeSpan.FromMinutes(2), (await RefreshAsync(Host(("Screening:Lists:MaxBytes", "3000000")), all: false)).NextAt);
        feed.Instead = null;
        feed.Publish(TestEdition.WithAddedEntry("2026-12-02"));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((RefreshOutcome.Activated, 0), ((await RefreshAsync(host, all: false)) is var well ? (well.Outcome, well.Failures) : default));
    }

    [Fact]
    public async Task Without_keys_every_edition_waits()
    {
        feed.Publish(TestEdition.WithAddedEntry(), signed: false);
        var host = Host(("Screening:Lists:Keys:0", ""));
        Assert.Equal(RefreshOutcome.Pending, (await RefreshAsync(host)).Outcome);
        Assert.Equal("unsigned", Assert.Single(Assert.Single(await host.GetRequiredService<EditionQueries>().PendingAsync(default)).Reasons).Code);
    }

    [Fact]
    public async Task An_edition_of_a_day_that_has_not_come_waits_because_it_would_shut_out_those_before_it()
    {
        feed.Publish(TestEdition.Renamed("2027-12-01"));
        var host = Host();
        Assert.Equal(RefreshOutcome.Pending, (await RefreshAsync(host)).Outcome);
        Assert.Equal("futureEdition", Assert.Single(Assert.Single(await host.GetRequiredService<EditionQueries>().PendingAsync(default)).Reasons).Code);
    }

    [Fact]
    public async Task A_feed_may_be_blobs_of_the_store()
    {
        var manifest = feed.Publish(TestEdition.WithAddedEntry());
        var host = Host(("Screening:Lists:Feeds:0:Url", ""), ("Screening:Lists:Feeds:0:Blob", "acme/feed.json"));
        Assert.Equal("feedNotThere", (await RefreshAsync(host)).Issue!.Code);
        foreach (var path in Directory.EnumerateFiles(feed.Folder))
        {
            await using var file = File.OpenRead(path);
            await host.GetRequiredService<IInputStore>().WriteAsync(FeedReader.Container, $"acme/{Path.GetFileName(path)}", file, 1 << 24, default);
        }

        Assert.Equal(RefreshOutcome.Activated, (await RefreshAsync(host)).Outcome);
        Assert.Equal(manifest.Hash, (await CurrentAsync(host)).Hash);
        Assert.Equal(RefreshOutcome.Unchanged, (await RefreshAsync(host)).Outcome);
    }

    [Fact]
    public async Task What_follows_from_a_switch_is_done_later_where_the_host_that_switched_died()
    {
        var manifest = feed.Publish(TestEdition.WithAddedEntry());
        var host = Host(("Screening:Lists:AlwaysAsk", "true"));
        await RefreshAsync(host);
        await host.GetRequiredService<IEditionStore>().SwitchAsync(new EditionPointer(manifest.Hash, Clock.GetUtcNow(), ""), default);
        Assert.Null((await host.GetRequiredService<IEditionStore>().FindAsync(manifest.Hash, default))!.ActivatedAt);

        await RefreshAsync(Host());
        Assert.Equal(Clock.GetUtcNow(), (await host.GetRequiredService<IEditionStore>().FindAsync(manifest.Hash, default))!.ActivatedAt);
    }

    [Fact]
    public async Task A_slow_feed_is_given_up_when_its_time_is_over()
    {
        var arrived = new TaskCompletionSource();
        feed.Instead = async context =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var asking = RefreshAsync(Host());
        await arrived.Task;
        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("outboundSlow", (await asking).Issue!.Code);
    }

    [Fact]
    public async Task A_program_that_ships_a_newer_list_than_the_active_one_brings_it_the_same_way()
    {
        var host = Host(("Screening:Lists:AlwaysAsk", "true"));
        var pack = TestEdition.Renamed("2026-01-01");
        var older = pack.Load().Edition!;
        await host.GetRequiredService<EditionLibrary>().KeepAsync(new EditionInUse(older, () => pack), default);
        await host.GetRequiredService<IEditionStore>().SwitchAsync(new EditionPointer(older.Hash, Clock.GetUtcNow(), ""), default);
        feed.Publish(pack);
        await RefreshAsync(host);

        var waiting = Assert.Single(await host.GetRequiredService<EditionQueries>().PendingAsync(default));
        Assert.Equal((ShippedEdition.Load().Hash, "program"), (waiting.Hash, waiting.Feed));
        Assert.Equal(older.Hash, (await CurrentAsync(host)).Hash);
        Assert.Null((await ApproveAsync(host, waiting.Hash)).Refusal);
        Assert.Equal(ShippedEdition.Load().Hash, (await CurrentAsync(host)).Hash);
    }

    private void Spoil(string code)
    {
        switch (code)
        {
            case "olderEdition": feed.Publish(TestEdition.Renamed("2026-11-30")); break;
            case "unknownKey": feed.Publish(TestEdition.Renamed("2026-12-10"), FeedSigner.Create("mallory")); break;
            case "unsigned": feed.Publish(TestEdition.Renamed("2026-12-10"), signed: false); break;
            case "badSignature":
                using (var other = FeedSigner.Create("acme"))
                {
                    feed.Publish(TestEdition.Renamed("2026-12-10"), other);
                }

                break;
            case "invalidEdition": PublishRaw(new EditionPack([.. TestEdition.Renamed("2026-12-10").Files.Where(f => f.Path != "sources.json")], []).ToBytes()); break;
            case "unknownFormat": PublishRaw("""{"format":"screening-edition-9","files":{}}"""u8.ToArray()); break;
            case "feedTorn":
                var manifest = feed.Publish(TestEdition.Renamed("2026-12-10"));
                var path = Path.Combine(feed.Folder, manifest.File);
                File.WriteAllBytes(path, File.ReadAllBytes(path)[..100_000]);
                break;
            default: feed.Instead = context => AnswerAsync(context, code); break;
        }
    }

    private void PublishRaw(byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        File.WriteAllBytes(Path.Combine(feed.Folder, $"{sha256}.json"), bytes);
        File.WriteAllBytes(Path.Combine(feed.Folder, $"{sha256}.sig"), feed.Signer.Sign(bytes).ToFile());
        File.WriteAllBytes(Path.Combine(feed.Folder, FeedManifest.FileName), new FeedManifest("2026-12-10", new string('a', 64), sha256, $"{sha256}.json", $"{sha256}.sig").ToFile());
    }

    private static async Task<bool> AnswerAsync(HttpContext context, string code)
    {
        switch (code)
        {
            case "noFeed": await context.Response.WriteAsync("{\"format\":\"screening-feed-1\",\"file\":\"../../etc/passwd\"}"); break;
            case "outboundStatus": context.Response.StatusCode = 503; break;
            case "outboundRedirect": context.Response.Redirect("http://localhost:9/feed.json"); break;
            case "outboundTooLarge":
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(TestFeed.Bomb(8));
                break;
            default: context.Abort(); break;
        }

        return true;
    }

    private ServiceProvider Host(params (string Name, string Value)[] settings)
    {
        var host = CreateHost(Clock, feed.Settings(settings));
        hosts.Add(host);
        return host;
    }

    private static async Task<FeedReport> RefreshAsync(ServiceProvider host, bool all = true) =>
        Assert.Single((await host.GetRequiredService<RefreshHandler>().HandleAsync(all, default))!.Feeds);

    private static async Task<Edition> CurrentAsync(ServiceProvider host) => (await host.GetRequiredService<CurrentEdition>().GetAsync(default)).Edition;

    private static Task<ApprovalResult> ApproveAsync(ServiceProvider host, string edition, bool isApproved = true) =>
        host.GetRequiredService<ApprovalHandler>().HandleAsync(edition, isApproved, "Read and compared.", Person, _ => true, default);

    private static Task<ApprovalResult> ApproveAsync(ServiceProvider host, string edition, Func<KnownEdition, bool> seen) =>
        host.GetRequiredService<ApprovalHandler>().HandleAsync(edition, true, "Read and compared.", Person, seen, default);
}
