using System.Text.Json;
using Screening.Core.Lists;
using Screening.Core.Lists.Views;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Json;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Storage;

namespace Screening.Pipeline.Due;

/// <summary>
/// The daily use case: what takes effect, ends, or passes unconfirmed in the next days, and which stored screenings it touches. These are
/// found by the lists of their entries; no screening is read.
/// </summary>
public sealed class DueHandler(IEditionEngines editions, IResultStore results, IArtifactStore artifacts, TimeProvider time)
{
    /// <summary>Days that are looked ahead unless another number is asked for.</summary>
    public const int DefaultDays = 30;

    /// <summary>Screenings that are counted for one date.</summary>
    public const int MaxScreenings = 1_000;

    /// <summary>Shipments that are named for one date.</summary>
    public const int MaxShipments = 20;

    private const string Name = "lists/due.json";

    /// <summary>Looks ahead from today and keeps the report.</summary>
    public async Task<DueReport> HandleAsync(CancellationToken cancellationToken)
    {
        var report = await GetAsync(null, DefaultDays, cancellationToken);
        await using var artifact = await artifacts.CreateAsync(Name, cancellationToken);
        await artifact.Content.WriteAsync(JsonContract.ToBytes(writer => DueReportJson.Write(writer, report)), cancellationToken);
        await artifact.CommitAsync(cancellationToken);
        return report;
    }

    /// <summary>The report that was kept last, as JSON; null when there is none.</summary>
    public async Task<JsonElement?> FindAsync(CancellationToken cancellationToken)
    {
        await using var artifact = await artifacts.OpenAsync(Name, cancellationToken);
        if (artifact is null)
        {
            return null;
        }

        using var document = await JsonDocument.ParseAsync(artifact, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }

    /// <summary>What the law's dates bring.</summary>
    /// <param name="asOf">The first day; null: today.</param>
    /// <param name="days">Days behind it, 0 to <see cref="LegalCalendar.MaxDays"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Days lies outside.</exception>
    public async Task<DueReport> GetAsync(DateOnly? asOf, int days, CancellationToken cancellationToken)
    {
        var edition = (await editions.CurrentAsync(cancellationToken)).Edition;
        var from = asOf ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var touched = new Dictionary<string, (int Count, bool HasMore, IReadOnlyList<string> Shipments)>(StringComparer.Ordinal);
        var dates = new List<DueDate>();
        foreach (var law in LegalCalendar.Between(edition, from, days))
        {
            // The same entries come again on every date of their measure.
            var key = string.Join(' ', law.Entries.Select(code => code.Value));
            if (!touched.TryGetValue(key, out var found))
            {
                touched[key] = found = await TouchedAsync(law.Entries, cancellationToken);
            }

            dates.Add(new DueDate(law, found.Count, found.HasMore, found.Shipments));
        }

        return new DueReport(CheckHandler.NameOf(edition), from, days, dates);
    }

    private async Task<(int Count, bool HasMore, IReadOnlyList<string> Shipments)> TouchedAsync(IReadOnlyList<EntryCode> entries, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ScreeningSummary>(StringComparer.Ordinal);
        var hasMore = false;
        foreach (var entry in entries)
        {
            string? continuation = null;
            do
            {
                var page = await results.ListSummariesAsync(SummaryList.OfEntry(entry), MaxScreenings, continuation, cancellationToken);
                foreach (var summary in page.Items)
                {
                    found[summary.Id] = summary;
                }

                continuation = page.Continuation;
            }
            while (continuation is not null && found.Count < MaxScreenings);
            hasMore |= continuation is not null;
        }

        var newest = found.Values.OrderByDescending(summary => summary.ReceivedAt).ThenBy(summary => summary.Id, StringComparer.Ordinal).ToList();
        return (Math.Min(newest.Count, MaxScreenings), hasMore || newest.Count > MaxScreenings, [.. newest.Select(summary => summary.Shipment).Distinct(StringComparer.Ordinal).Take(MaxShipments)]);
    }
}
