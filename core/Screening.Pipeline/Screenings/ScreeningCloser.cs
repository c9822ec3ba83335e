using System.Globalization;
using Microsoft.Extensions.Logging;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Pipeline.Annotations;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Json;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Storage;
using Screening.Pipeline.Telemetry;

namespace Screening.Pipeline.Screenings;

/// <summary>Ends a screening: joins the parts of its result file and writes the summary, the mark that all before it is whole.</summary>
public sealed class ScreeningCloser(
    IArtifactStore artifacts, IResultStore results, AnnotatedCopyWriter copies, WitnessStand stand, ILogger<ScreeningCloser> logger)
{
    /// <summary>Writes the result file and the summary of a screening whose chunks are all done.</summary>
    /// <param name="closed">The ledger entry as it will be: Done, with its revision.</param>
    /// <param name="edition">The edition that it was screened by.</param>
    /// <param name="reading">What intake reported.</param>
    /// <param name="tallies">The tallies of all chunks, by number.</param>
    /// <param name="annotate">True for an annotated copy beside the result file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ScreeningSummary> CloseAsync(
        LedgerEntry closed, EditionInUse edition, InputReading reading, IReadOnlyList<ChunkTally> tallies, bool annotate, CancellationToken cancellationToken)
    {
        using var activity = ScreeningTelemetry.Start("close")?.SetTag("screening.id", closed.ScreeningId);
        if (tallies.Count > 1)
        {
            await JoinAsync(closed.ScreeningId, tallies.Count, cancellationToken);
        }

        var heard = await stand.IssuesAsync(closed.ScreeningId, tallies.Count, cancellationToken);
        var summary = SummaryOf(closed, edition, reading, tallies);
        summary = summary with { Issues = [.. summary.Issues, .. heard, .. AgeOf(edition.Stamp, closed.AsOf)] };
        if (annotate)
        {
            summary = summary with { Annotated = await copies.WriteAsync(summary, tallies, cancellationToken) };
        }

        await results.PutSummaryAsync(summary, cancellationToken);
        Report(summary);
        return summary;
    }

    /// <summary>Writes the result file, the annotated copy where there is one, and the summary of a screening whose chunks were added to after it was done.</summary>
    /// <param name="summary">The summary as it was, with its new issues and revision.</param>
    /// <param name="tallies">The tallies of all chunks, by number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task CloseAgainAsync(ScreeningSummary summary, IReadOnlyList<ChunkTally> tallies, CancellationToken cancellationToken)
    {
        if (tallies.Count > 1)
        {
            await JoinAsync(summary.Id, tallies.Count, cancellationToken);
        }

        var again = Counted(summary, summary.Issues.Any(issue => issue.Severity >= IssueSeverity.Warning), tallies);
        if (again.Annotated is not null)
        {
            again = again with { Annotated = await copies.WriteAsync(again, tallies, cancellationToken) };
        }

        await results.PutSummaryAsync(again, cancellationToken);
    }

    /// <summary>Writes the summary of a screening that ends without results.</summary>
    public async Task<ScreeningSummary> EndAsync(LedgerEntry closed, InputReading? reading, CancellationToken cancellationToken)
    {
        var summary = InputLedger.SummaryOf(closed, reading);
        await results.PutSummaryAsync(summary, cancellationToken);
        Report(summary);
        return summary;
    }

    // Said, and no more: the age of the list changes no verdict.
    private static IEnumerable<Issue> AgeOf(EditionStamp edition, DateOnly asOf) => edition.IsOld(asOf)
        ? [new Issue(
            "editionOld", IssueSeverity.Info, edition.Name, string.Create(CultureInfo.InvariantCulture, $"The control list was last checked against the law {edition.AgeDays(asOf)} days before the date that is answered for."),
            "Look for a newer version of this program or its list.")]
        : [];

    private static ScreeningSummary SummaryOf(LedgerEntry closed, EditionInUse edition, InputReading reading, IReadOnlyList<ChunkTally> tallies) =>
        Counted(
            InputLedger.SummaryOf(closed, reading) with { EditionHash = edition.Edition.Hash, EditionKnownUntil = edition.Edition.KnownUntil }, reading.HasUnreadContent, tallies);

    private static ScreeningSummary Counted(ScreeningSummary summary, bool hasUnreadContent, IReadOnlyList<ChunkTally> tallies)
    {
        int lines = 0, controlled = 0, review = 0;
        var licence = hasUnreadContent ? Licence.Review : Licence.None;
        foreach (var tally in tallies)
        {
            lines += tally.Lines;
            controlled += tally.Controlled;
            review += tally.Review;
            licence = tally.Licence > licence ? tally.Licence : licence;
        }

        return summary with
        {
            Entries = EntryCount.Sum(tallies.SelectMany(tally => EntryCount.Split(tally.Entries))), Lines = lines, Controlled = controlled, Review = review,
            NoMatch = lines - controlled - review, Licence = licence,
            Verdict = controlled > 0 ? Verdict.Controlled : review > 0 || hasUnreadContent ? Verdict.Review : Verdict.NoMatch,
        };
    }

    // Gzip members joined are a gzip file: nothing is unpacked.
    private async Task JoinAsync(string id, int parts, CancellationToken cancellationToken)
    {
        await using var result = await artifacts.CreateAsync(ArtifactNames.Result(id), cancellationToken);
        for (var part = 1; part <= parts; part++)
        {
            var name = ArtifactNames.Part(id, part);
            await using var content = await artifacts.OpenAsync(name, cancellationToken)
                ?? throw new InvalidDataException($"The work container holds no '{name}' any more; send the input again.");
            await content.CopyToAsync(result.Content, cancellationToken);
        }

        await result.CommitAsync(cancellationToken);
    }

    private void Report(ScreeningSummary summary)
    {
        var state = CamelCase.Of(summary.State);
        ScreeningTelemetry.Inputs.Add(1, new KeyValuePair<string, object?>("state", state));
        logger.Closed(summary.Id, state, summary.Lines, summary.Controlled, summary.Review);
    }
}
