using System.Globalization;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Workbooks;

namespace Screening.Pipeline.Rescreening;

/// <summary>A change report as a workbook: the run, the shipments, the screenings, and the changed lines.</summary>
internal static class ChangeWorkbook
{
    /// <summary>Changed lines that the workbook lists; the files of the run have all.</summary>
    public const int MaxLines = 100_000;

    private static readonly (string, double)[] Counts =
    [
        ("changed lines", 10), ("noMatch to review", 10), ("noMatch to controlled", 11), ("review to controlled", 11), ("review to noMatch", 10), ("controlled to review", 11),
        ("controlled to noMatch", 11), ("licence only", 10), ("findings only", 10),
    ];

    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Seekable.</param>
    /// <param name="run">The run.</param>
    /// <param name="outcomes">The screenings in which a line changes.</param>
    /// <param name="lines">The changed lines in the order of the screenings; read once.</param>
    public static void Write(Stream stream, RescreeningRun run, IReadOnlyList<RescreenedScreening> outcomes, IEnumerable<LineChange> lines)
    {
        var names = outcomes.ToDictionary(outcome => outcome.ScreeningId, StringComparer.Ordinal);
        TableWorkbook.Write(stream,
        [
            new SheetTable(run.IsPreview ? "preview" : "rescreening", [("what", 34), ("value", 70)], About(run, outcomes)),
            new SheetTable(
                "shipments", [("shipment", 34), .. Counts, ("date passed", 10), ("first date", 11), ("last date", 11), ("entries now", 50), ("screenings", 10)],
                ShipmentChanges.Of(outcomes, run.Today).Select(s => (IReadOnlyList<object>)
                    [s.Shipment, .. CountsOf(s.Changes), s.DatePassed, Day(s.FirstDate), Day(s.LastDate), EntryCount.Join(s.Entries), s.Screenings])),
            new SheetTable(
                "screenings", [("screening", 30), ("name", 44), ("date", 11), .. Counts, ("lines", 9), ("looked at", 9), ("entries now", 50), ("edition before", 28)],
                outcomes.Select(o => (IReadOnlyList<object>)[o.ScreeningId, o.Name, Day(o.AsOf), .. CountsOf(o.Changes), o.Lines, o.Looked, EntryCount.Join(o.Entries), o.BaseEdition])),
            new SheetTable(
                "lines",
                [
                    ("shipment", 24), ("name", 34), ("date", 11), ("line", 8), ("where", 14), ("text", 60), ("verdict before", 12), ("verdict now", 12), ("licence before", 13), ("licence now", 13),
                    ("entries before", 24), ("entries now", 24), ("why now", 60), ("screening", 30),
                ],
                lines.Take(MaxLines).Select(line => Row(line, names[line.ScreeningId]))),
        ]);
    }

    private static IEnumerable<IReadOnlyList<object>> About(RescreeningRun run, IReadOnlyList<RescreenedScreening> outcomes)
    {
        yield return ["edition", run.Edition];
        yield return ["hash", run.EditionHash];
        yield return ["what", run.IsPreview ? "a preview: nothing was written" : "findings were written beside those before"];
        yield return ["screenings received since", run.Since is { } since ? Day(since) : "any day"];
        yield return ["screenings received until", run.Until is { } until ? Day(until) : "the start"];
        yield return ["started at (UTC)", run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)];
        yield return ["screenings", run.Screenings];
        yield return ["lines", run.Lines];
        yield return ["lines classified anew", run.Looked];
        yield return ["changed lines", run.Changes.Total];
        yield return ["of these, for a date that has passed", outcomes.Where(o => o.AsOf < run.Today).Sum(o => o.Changes.Total)];
        yield return ["listed on the sheet lines", Math.Min(MaxLines, run.Changes.Total)];
    }

    private static IEnumerable<object> CountsOf(ChangeTally tally) =>
    [
        tally.Total, tally.NoMatchToReview, tally.NoMatchToControlled, tally.ReviewToControlled, tally.ReviewToNoMatch, tally.ControlledToReview, tally.ControlledToNoMatch, tally.LicenceOnly,
        tally.FindingsOnly,
    ];

    private static IReadOnlyList<object> Row(LineChange line, RescreenedScreening screening) =>
    [
        screening.Shipment, screening.Name, Day(screening.AsOf), line.Line, line.Where, line.Text, CamelCase.Of(line.Before.Verdict), CamelCase.Of(line.After.Verdict),
        CamelCase.Of(line.Before.Licence), CamelCase.Of(line.After.Licence), EntriesOf(line.Before), EntriesOf(line.After), line.Why, line.ScreeningId,
    ];

    private static string EntriesOf(AnswerBrief brief) => brief.Entries is { } entries ? string.Join(' ', entries.Select(entry => entry.Value).Distinct(StringComparer.Ordinal)) : "many";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
