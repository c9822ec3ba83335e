using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;
using Screening.Testing.Lists;

namespace Screening.Pipeline.Tests.Lists;

/// <summary>The edition in use: one at a time and whole, switched by the store's pointer, noticed without asking the store each time.</summary>
public sealed class CurrentEditionTests : IDisposable
{
    private static readonly GoodsLine Extractant = new() { Text = "Tributyl phosphate, CAS 126-73-8" };
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly List<ServiceProvider> hosts = [];

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        folder.Dispose();
    }

    [Fact]
    public async Task Without_a_pointer_the_shipped_edition_is_in_use() =>
        Assert.Same(ShippedEdition.Load(), (await Host().GetRequiredService<CurrentEdition>().GetAsync(default)).Edition);

    [Fact]
    public async Task A_switch_is_noticed_when_it_is_time_to_look_and_by_a_host_that_starts_at_once()
    {
        var host = Host();
        var current = host.GetRequiredService<CurrentEdition>();
        var before = await current.GetAsync(default);
        var next = await ActivateAsync(host, TestEdition.WithAddedEntry());

        Assert.Same(before, await current.GetAsync(default));
        clock.Advance(TimeSpan.FromSeconds(10));
        var after = await current.GetAsync(default);

        Assert.Equal(next, after.Edition.Hash);
        Assert.Equal(Verdict.NoMatch, before.Classifier.Classify(Extractant, AsOf).Verdict);
        Assert.Equal(Verdict.Controlled, after.Classifier.Classify(Extractant, AsOf).Verdict);
        Assert.Equal(next, (await Host().GetRequiredService<CurrentEdition>().GetAsync(default)).Edition.Hash);
    }

    [Fact]
    public async Task Who_has_switched_looks_again_at_once()
    {
        var host = Host();
        var current = host.GetRequiredService<CurrentEdition>();
        await current.GetAsync(default);
        var next = await ActivateAsync(host, TestEdition.WithAddedEntry());
        current.LookAgain();

        Assert.Equal(next, (await current.GetAsync(default)).Edition.Hash);
    }

    [Fact]
    public async Task The_overlay_of_the_settings_lies_over_an_activated_edition_too()
    {
        var overlay = folder.PathOf("acme.json");
        await File.WriteAllTextAsync(overlay, """{"name":"acme-1","statedBy":"Acme","statedOn":"2026-11-20","sources":[],"events":[]}""");
        await ActivateAsync(Host(), TestEdition.WithAddedEntry());
        var host = Host(("Screening:Lists:Overlay", overlay));
        var edition = await host.GetRequiredService<CurrentEdition>().GetAsync(default);

        Assert.Equal("2026-12-01+acme-1", edition.Edition.Id);
        await host.GetRequiredService<EditionLibrary>().KeepAsync(edition, default);
        Assert.Equal(edition.Edition.Hash, (await Host().GetRequiredService<EditionLibrary>().FindAsync(edition.Name, default))!.Edition.Hash);
    }

    [Fact]
    public async Task While_the_store_fails_the_edition_that_is_known_stays_and_a_host_that_knows_none_says_so()
    {
        var store = new Mock<IEditionStore>();
        var host = Host(replace: services => services.AddSingleton(store.Object));
        var current = host.GetRequiredService<CurrentEdition>();
        store.Setup(s => s.FindCurrentAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("down"));
        await Assert.ThrowsAsync<IOException>(async () => await current.GetAsync(default));

        store.Setup(s => s.FindCurrentAsync(It.IsAny<CancellationToken>())).ReturnsAsync((EditionPointer?)null);
        var known = await current.GetAsync(default);
        store.Setup(s => s.FindCurrentAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("down"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(known, await current.GetAsync(default));
    }

    [Fact]
    public async Task The_pointer_is_read_once_a_period_however_many_ask()
    {
        var store = new Mock<IEditionStore>();
        var current = Host(replace: services => services.AddSingleton(store.Object)).GetRequiredService<CurrentEdition>();
        for (var period = 0; period < 3; period++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => current.GetAsync(default).AsTask()));
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        store.Verify(s => s.FindCurrentAsync(It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task A_pointer_to_what_is_not_kept_changes_nothing_and_stops_a_host_that_starts()
    {
        var host = Host();
        var current = host.GetRequiredService<CurrentEdition>();
        var known = await current.GetAsync(default);
        await host.GetRequiredService<IEditionStore>().SwitchAsync(new EditionPointer(new string('a', 64), clock.GetUtcNow(), ""), default);
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Same(known, await current.GetAsync(default));
        var refused = await Assert.ThrowsAsync<StorageFailureException>(async () => await Host().GetRequiredService<CurrentEdition>().GetAsync(default));
        Assert.Equal("editionNotLoaded", refused.Failure.Code);
    }

    [Fact]
    public async Task Bytes_that_were_changed_on_the_disk_are_no_edition()
    {
        var host = Host();
        var hash = await ActivateAsync(host, TestEdition.WithAddedEntry());
        var record = (await host.GetRequiredService<IEditionStore>().FindAsync(hash, default))!;
        var path = Path.Combine(folder.PathOf("data"), "work", EditionRecord.ArtifactOf(record.Sha256));
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace("Tributyl phosphate\",\"zh", "Something else\",\"zh", StringComparison.Ordinal));

        Assert.Null(await Host().GetRequiredService<EditionLibrary>().FindAsync(hash, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24+xyz")]
    [InlineData("2026-11-24+0123456789ab")]
    public async Task A_name_of_no_edition_that_is_kept_finds_none(string name) =>
        Assert.Null(await Host().GetRequiredService<EditionLibrary>().FindAsync(name, default));

    private ServiceProvider Host(params (string Name, string Value)[] settings) => Host(null, settings);

    private ServiceProvider Host(Action<IServiceCollection>? replace, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddScreeningPipeline(configuration);
        services.AddEmbeddedStores(new StorageOptions { DataDirectory = folder.PathOf("data") });
        replace?.Invoke(services);
        var host = services.BuildServiceProvider();
        hosts.Add(host);
        return host;
    }

    private async Task<string> ActivateAsync(ServiceProvider host, EditionPack pack)
    {
        var edition = pack.Load().Edition!;
        await host.GetRequiredService<EditionLibrary>().KeepAsync(new EditionInUse(edition, () => pack), default);
        var store = host.GetRequiredService<IEditionStore>();
        var before = await store.FindCurrentAsync(default);
        Assert.NotNull(await store.SwitchAsync(new EditionPointer(edition.Hash, clock.GetUtcNow(), before?.RowVersion ?? ""), default));
        return edition.Hash;
    }
}
