using Screening.Core.Classification;
using Screening.Pipeline.Lists;

namespace Screening.Pipeline.Rescreening;

/// <summary>Previews an edition before it goes live: a re-screening of everything that writes only its report.</summary>
public sealed class RescreeningPreview(RescreenHandler rescreen, ChangeReportWriter reports) : IEditionPreview
{
    // The record of an edition stands in a table; the report and its workbook have all.
    private const int MaxShipments = 100;

    /// <inheritdoc/>
    public async Task<EditionPreview> PreviewAsync(EditionInUse before, EditionInUse next, CancellationToken cancellationToken)
    {
        var run = await rescreen.PreviewAsync(next.Classifier, cancellationToken);
        var report = await reports.ReadAsync(run, cancellationToken);
        return new EditionPreview
        {
            Lines = run.Looked, Changes = ChangesOf(run.Changes),
            Shipments =
            [
                .. report.Shipments.Select(s => new ShipmentChange(s.Shipment, s.LastDate, s.LastDate < run.Today, s.Changes.Total - s.Changes.FindingsOnly)).Where(s => s.Lines > 0).Take(MaxShipments),
            ],
        };
    }

    // Where the verdict stays and the licence changes it is controlled: no other verdict has more than one. Lines that keep both are left to the report.
    private static List<VerdictChange> ChangesOf(ChangeTally tally)
    {
        (Verdict, Verdict, long)[] all =
        [
            (Verdict.NoMatch, Verdict.Review, tally.NoMatchToReview), (Verdict.NoMatch, Verdict.Controlled, tally.NoMatchToControlled), (Verdict.Review, Verdict.Controlled, tally.ReviewToControlled),
            (Verdict.Review, Verdict.NoMatch, tally.ReviewToNoMatch), (Verdict.Controlled, Verdict.Review, tally.ControlledToReview), (Verdict.Controlled, Verdict.NoMatch, tally.ControlledToNoMatch),
            (Verdict.Controlled, Verdict.Controlled, tally.LicenceOnly),
        ];
        return [.. all.Where(change => change.Item3 > 0).Select(change => new VerdictChange(change.Item1, change.Item2, change.Item3))];
    }
}
