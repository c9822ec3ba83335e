using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Rescreening;

/// <summary>What changes in one shipment.</summary>
/// <param name="Shipment">The shipment.</param>
/// <param name="Screenings">Screenings of it in which a line changes.</param>
/// <param name="Changes">What changes.</param>
/// <param name="DatePassed">Of the changed lines, those screened for a date before the day of the run: the goods may have left.</param>
/// <param name="FirstDate">The earliest date its screenings are for.</param>
/// <param name="LastDate">The latest.</param>
/// <param name="Entries">Entries of the changed lines as found now, with the number of lines.</param>
public sealed record ShipmentChanges(
    string Shipment, int Screenings, ChangeTally Changes, long DatePassed, DateOnly FirstDate, DateOnly LastDate, IReadOnlyList<EntryCount> Entries)
{
    /// <summary>The shipments of a run's outcomes, those with the gravest changes first.</summary>
    public static IReadOnlyList<ShipmentChanges> Of(IEnumerable<RescreenedScreening> outcomes, DateOnly today) =>
    [
        .. outcomes.GroupBy(outcome => outcome.Shipment, StringComparer.Ordinal).Select(shipment => new ShipmentChanges(
            shipment.Key, shipment.Count(), shipment.Aggregate(ChangeTally.None, (sum, outcome) => sum + outcome.Changes),
            shipment.Where(outcome => outcome.AsOf < today).Sum(outcome => outcome.Changes.Total), shipment.Min(outcome => outcome.AsOf), shipment.Max(outcome => outcome.AsOf),
            EntryCount.Sum(shipment.SelectMany(outcome => outcome.Entries))))
            .OrderByDescending(s => s.Changes.NoMatchToControlled).ThenByDescending(s => s.Changes.ReviewToControlled).ThenByDescending(s => s.Changes.NoMatchToReview)
            .ThenByDescending(s => s.Changes.Total).ThenBy(s => s.Shipment, StringComparer.Ordinal),
    ];
}
