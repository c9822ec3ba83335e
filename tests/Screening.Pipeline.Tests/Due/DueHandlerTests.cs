using Microsoft.Extensions.Time.Testing;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Due;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Tests.Storage;
using Screening.Testing.Rescreening;

namespace Screening.Pipeline.Tests.Due;

public sealed class DueHandlerTests : IDisposable
{
    private readonly EmbeddedStoreFixture store = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 20, 6, 10, 0, TimeSpan.Zero));

    [Fact]
    public async Task Names_the_dates_ahead_and_the_shipments_they_touch_by_their_entries()
    {
        var stored = new StoredScreenings(store.Get<IResultStore>(), store.Get<IArtifactStore>());
        await stored.PutAsync("ship-1/holmium.csv", EditionsOfTests.Shipped, new DateOnly(2026, 10, 1), ["holmium oxide 99.9%", "cotton shirts"]);
        await stored.PutAsync("ship-2/erbium.csv", EditionsOfTests.Shipped, new DateOnly(2026, 10, 2), ["erbium metal"]);
        await stored.PutAsync("ship-3/dysprosium.csv", EditionsOfTests.Shipped, new DateOnly(2026, 10, 3), ["Dysprosium oxide 99.9%"]);
        await stored.PutAsync("ship-4/shirts.csv", EditionsOfTests.Shipped, new DateOnly(2026, 10, 3), ["cotton shirts"]);
        var handler = new DueHandler(new KnownEngines(EditionsOfTests.Shipped), store.Get<IResultStore>(), store.Get<IArtifactStore>(), clock);
        var report = await handler.HandleAsync(CancellationToken.None);
        var holmium = Assert.Single(report.Dates, date => date.Law.Measure.ToString() == "2025-57");
        Assert.Equal((new DateOnly(2026, 11, 10), LegalDateKind.BecomesUncertain, 2, false), (holmium.Law.Date, holmium.Law.Kind, holmium.Screenings, holmium.HasMore));
        Assert.Equal(["ship-2", "ship-1"], holmium.Shipments);
        var kept = (await handler.FindAsync(CancellationToken.None))!.Value;
        Assert.Equal(report.Dates.Count, kept.GetProperty("dates").GetArrayLength());
        Assert.Empty((await handler.GetAsync(new DateOnly(2026, 1, 1), 30, CancellationToken.None)).Dates);
    }

    public void Dispose() => store.Dispose();
}
