namespace Screening.Pipeline.Rescreening;

/// <summary>What a run changes, or a preview would change.</summary>
/// <param name="Run">The run.</param>
/// <param name="Shipments">By shipment, those with the gravest changes first; at most <see cref="MaxShipments"/>.</param>
/// <param name="MoreShipments">Shipments that are not among them.</param>
/// <param name="DatePassed">Of the changed lines of all shipments, those screened for a date that has passed.</param>
public sealed record ChangeReport(RescreeningRun Run, IReadOnlyList<ShipmentChanges> Shipments, int MoreShipments, long DatePassed)
{
    /// <summary>Shipments that a report names; the workbook has all.</summary>
    public const int MaxShipments = 1_000;

    /// <summary>The report of a run.</summary>
    public static ChangeReport Of(RescreeningRun run, IReadOnlyList<RescreenedScreening> outcomes)
    {
        var shipments = ShipmentChanges.Of(outcomes, run.Today);
        return new ChangeReport(run, [.. shipments.Take(MaxShipments)], Math.Max(0, shipments.Count - MaxShipments), shipments.Sum(shipment => shipment.DatePassed));
    }
}
