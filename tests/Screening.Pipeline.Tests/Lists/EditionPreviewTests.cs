using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Screening.Core.Classification;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Storage.Embedded;
using Screening.Testing;
using Screening.Testing.Lists;

namespace Screening.Pipeline.Tests.Lists;

/// <summary>What a preview says decides whether an edition goes live at once.</summary>
public sealed class EditionPreviewTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly Mock<IEditionPreview> preview = new();
    private TestFeed feed = null!;
    private ServiceProvider host = null!;

    public async Task InitializeAsync()
    {
        feed = await TestFeed.StartAsync();
        var settings = feed.Settings(("Screening:Lists:MaxLines", "10")).Select(s => new KeyValuePair<string, string?>(s.Name, s.Value));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.Zero)));
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddScreeningPipeline(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddEmbeddedStores(new StorageOptions { DataDirectory = folder.Path });
        services.AddSingleton(preview.Object);
        host = services.BuildServiceProvider();
        feed.Publish(TestEdition.WithAddedEntry());
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await feed.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(10, RefreshOutcome.Activated, "as many lines as may change without a person")]
    [InlineData(11, RefreshOutcome.Pending, "one line more")]
    public async Task So_many_lines_may_change_without_a_person(long lines, RefreshOutcome outcome, string what)
    {
        preview.Setup(p => p.PreviewAsync(It.IsAny<EditionInUse>(), It.IsAny<EditionInUse>(), It.IsAny<CancellationToken>())).ReturnsAsync(Of(lines));
        var report = await host.GetRequiredService<RefreshHandler>().HandleAsync(all: true, default);

        Assert.True(outcome == Assert.Single(report!.Feeds).Outcome, what);
        var record = Assert.Single(await host.GetRequiredService<IEditionStore>().ListAsync(default), r => r.Origin == EditionOrigin.Feed);
        Assert.Equal(lines, record.Preview!.Changed);
        Assert.Equal("ship-7", Assert.Single(record.Preview.Shipments).Shipment);
    }

    [Fact]
    public async Task An_edition_that_can_not_be_previewed_waits()
    {
        preview.Setup(p => p.PreviewAsync(It.IsAny<EditionInUse>(), It.IsAny<EditionInUse>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidDataException("A part is gone."));
        await host.GetRequiredService<RefreshHandler>().HandleAsync(all: true, default);

        var reason = Assert.Single(Assert.Single(await host.GetRequiredService<EditionQueries>().PendingAsync(default)).Reasons);
        Assert.Equal("previewFailed", reason.Code);
        Assert.Contains("A part is gone.", reason.Message, StringComparison.Ordinal);
    }

    private static EditionPreview Of(long lines) => new()
    {
        Lines = 50, Changes = [new VerdictChange(Verdict.NoMatch, Verdict.Controlled, lines)], Shipments = [new ShipmentChange("ship-7", new DateOnly(2026, 11, 24), true, lines)],
    };
}
